package org.openclaw.missioncontrol.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Tells whether two requests ask for the same. */
final class RequestHash {
    private RequestHash() {}

    /** SHA-256 of method, path, query and body. */
    static byte[] of(HttpServletRequest request) {
        var digest = sha256();
        add(digest, request.getMethod());
        add(digest, request.getRequestURI());
        add(digest, request.getQueryString());
        addBody(digest, request);
        return digest.digest();
    }

    private static void addBody(MessageDigest digest, HttpServletRequest request) {
        var buffered = WebUtils.getNativeRequest(request, BufferedRequest.class);
        if (buffered != null) digest.update(buffered.body());
        else parts(request).forEach(part -> addPart(digest, part));
    }

    private static Collection<Part> parts(HttpServletRequest request) {
        try {
            return request.getParts();
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("An upload that Spring has already read", e);
        }
    }

    /** The boundary between parts differs in every repetition, so each is taken by itself. */
    private static void addPart(MessageDigest digest, Part part) {
        add(digest, part.getName());
        try (var bytes = new DigestInputStream(part.getInputStream(), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With its length, so that nothing can move from one part to the next. */
    private static void add(MessageDigest digest, @Nullable String part) {
        if (part == null) return;
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
