package org.openclaw.missioncontrol.api.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one way to say no. The kind gives the status, the code is stable and meant for programs, the detail tells people
 * what to do. It carries no stack trace: it is an answer, not a fault.
 */
public final class Rejection extends RuntimeException {
    /** Why not, in the words of HTTP. */
    public enum Kind {
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        PRECONDITION_FAILED(412),
        INVALID(422),
        TOO_MANY_REQUESTS(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status of such a refusal. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final Map<String, Object> members;

    private Rejection(Kind kind, String code, String detail, Map<String, Object> members) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.members = members;
    }

    /** Nobody has said who he is. */
    public static Rejection unauthenticated() {
        return unauthenticated("unauthenticated", "Send a valid token: Authorization: Bearer <token>.");
    }

    public static Rejection unauthenticated(String code, String detail) {
        return new Rejection(Kind.UNAUTHENTICATED, code, detail, Map.of());
    }

    public static Rejection forbidden(String code, String detail) {
        return new Rejection(Kind.FORBIDDEN, code, detail, Map.of());
    }

    /** The one answer for what is unknown and for what belongs to somebody else. */
    public static Rejection notFound(String what) {
        return notFound("not_found", "There is no such " + what + ". Check the id.");
    }

    public static Rejection notFound(String code, String detail) {
        return new Rejection(Kind.NOT_FOUND, code, detail, Map.of());
    }

    public static Rejection conflict(String code, String detail) {
        return new Rejection(Kind.CONFLICT, code, detail, Map.of());
    }

    public static Rejection preconditionFailed(String code, String detail) {
        return new Rejection(Kind.PRECONDITION_FAILED, code, detail, Map.of());
    }

    /** A field is wrong: it is named in the member {@code errors} too. */
    public static Rejection invalid(String field, String code, String detail) {
        return new Rejection(Kind.INVALID, code, detail, Map.of())
                .with("errors", List.of(Map.of("field", field, "message", detail)));
    }

    public static Rejection tooManyRequests(String code, String detail, long retryAfterSeconds) {
        return new Rejection(Kind.TOO_MANY_REQUESTS, code, detail, Map.of()).with("retry_after", retryAfterSeconds);
    }

    /** The same refusal with one further member in its problem document. */
    public Rejection with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Rejection(kind, code, getMessage(), more);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return getMessage();
    }

    /** Further members of the problem document, by name. */
    public Map<String, Object> members() {
        return members;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
