package org.openclaw.missioncontrol.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openclaw.missioncontrol.platform.command.ViewPending;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;

/** Turns whatever a controller throws into an answer. */
@RestControllerAdvice
class ProblemAdvice {
    /** What is known of a thing before its view shows it. */
    record Pending(Object id, long version) {}

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    /** The command has succeeded, and so does its answer. */
    @ExceptionHandler
    ResponseEntity<?> succeed(ViewPending pending, HandlerMethod handler) {
        var answer = ResponseEntity.status(statusOf(handler)).header("X-View-Pending", "true");
        return statusOf(handler).isSameCodeAs(HttpStatus.NO_CONTENT)
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(bodyOf(pending));
    }

    private static Object bodyOf(ViewPending pending) {
        return pending.answer() != null ? pending.answer() : new Pending(pending.id(), pending.version());
    }

    @ExceptionHandler
    void refuse(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.answer(request, response, thrown);
    }

    private static HttpStatusCode statusOf(HandlerMethod handler) {
        var status = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ResponseStatus.class);
        return status == null ? HttpStatus.OK : status.code();
    }
}
