package org.openclaw.missioncontrol.platform.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * What went wrong, before it is written.
 *
 * @param code stable, for programs
 * @param detail for people: what to do
 * @param members further members of the document
 * @param headers further headers of the answer
 */
record Problem(HttpStatusCode status, String code, String detail, Map<String, Object> members, HttpHeaders headers) {
    /** One wrong field, by the name that the sender knows. */
    record Wrong(String field, String message) {}

    static Problem of(HttpStatusCode status, String code, String detail) {
        return new Problem(status, code, detail, Map.of(), HttpHeaders.EMPTY);
    }

    static Problem of(Rejection rejection) {
        var headers = new HttpHeaders();
        if (rejection.kind() == Rejection.Kind.UNAUTHENTICATED) headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        var retryAfter = rejection.members().get("retry_after");
        if (retryAfter != null) headers.set(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        var status = HttpStatusCode.valueOf(rejection.kind().status());
        return new Problem(status, rejection.code(), rejection.detail(), rejection.members(), headers);
    }

    /** Something in the request has a value that it may not have. */
    static Problem invalid(List<Wrong> errors) {
        var detail = errors.stream()
                .map(error -> error.field() + " " + error.message())
                .collect(Collectors.joining("; ", "Correct the request: ", "."));
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid_request", detail).with("errors", errors);
    }

    static Problem invalid(String field, String message) {
        return invalid(List.of(new Wrong(field, message)));
    }

    Problem with(String member, Object value) {
        return new Problem(status, code, detail, Map.of(member, value), headers);
    }

    Problem with(HttpHeaders others) {
        return new Problem(status, code, detail, members, others);
    }

    ProblemDetail document(String requestId) {
        var document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setType(URI.create("about:blank"));
        document.setProperty("code", code);
        document.setProperty("request_id", requestId);
        members.forEach(document::setProperty);
        return document;
    }
}
