package org.openclaw.missioncontrol.platform.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.openclaw.missioncontrol.api.support.Resource;
import org.openclaw.missioncontrol.platform.command.ViewPending;
import org.openclaw.missioncontrol.platform.eventlog.Versions;
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
    record Pending(Object id, @JsonIgnore(false) long version) implements Resource {}

    private final Problems problems;
    private final Versions versions;

    ProblemAdvice(Problems problems, Versions versions) {
        this.problems = problems;
        this.versions = versions;
    }

    /** The command has succeeded, and so does its answer: it speaks of what was made, else of what was changed. */
    @ExceptionHandler
    ResponseEntity<?> succeed(ViewPending pending, HandlerMethod handler, HttpServletRequest request) {
        var answer = ResponseEntity.status(statusOf(handler)).header("X-View-Pending", "true");
        return statusOf(handler).isSameCodeAs(HttpStatus.NO_CONTENT)
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(bodyOf(pending, request));
    }

    private Object bodyOf(ViewPending pending, HttpServletRequest request) {
        if (pending.answer() != null) return pending.answer();
        var id = Objects.requireNonNullElse(NewIdArgument.madeFor(request), pending.id());
        return new Pending(id, versions.of(id, pending.position()));
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
