package org.openclaw.missioncontrol.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over 1 MiB, however they are sent, and keeps the others so that they can be read twice: for the
 * Idempotency-Key and by the endpoint. It stands behind security, so that strangers cannot fill the memory. Uploads
 * (multipart) pass: they are streamed, and have limits of their own.
 */
@Component
@Order(0)
class BodyLimit extends OncePerRequestFilter {
    static final int BYTES = 1024 * 1024;
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Problem TOO_LARGE =
            Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body_too_large", "The body is larger than 1 MiB. Send less.");
    private static final Problem UNREADABLE = Problem.of(
            HttpStatus.BAD_REQUEST, "body_unreadable", "The body ended too early or is wrongly framed. Send it again.");

    private final Problems problems;

    BodyLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return WITHOUT_BODY.contains(request.getMethod())
                || type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > BYTES) {
            problems.send(request, response, TOO_LARGE);
            return;
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(BYTES + 1);
        } catch (IOException e) {
            // Tomcat has mostly decided on an answer by then, and closes the response.
            if (response.isCommitted()) throw e;
            problems.send(request, response, UNREADABLE);
            return;
        }
        if (body.length > BYTES) problems.send(request, response, TOO_LARGE);
        else chain.doFilter(new BufferedRequest(request, body), response);
    }
}
