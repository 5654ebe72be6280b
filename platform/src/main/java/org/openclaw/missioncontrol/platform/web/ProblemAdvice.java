package org.openclaw.missioncontrol.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openclaw.missioncontrol.platform.command.ViewPending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever a controller throws into an answer. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** What is known of a thing before its view shows it. */
    record Pending(Object id, long version) {}

    private final Explanations explanations;
    private final Problems problems;

    ProblemAdvice(Explanations explanations, Problems problems) {
        this.explanations = explanations;
        this.problems = problems;
    }

    /** The command has succeeded, and so does its answer. */
    @ExceptionHandler
    ResponseEntity<?> succeed(ViewPending pending, HandlerMethod handler) {
        var answer = ResponseEntity.status(statusOf(handler)).header("X-View-Pending", "true");
        return statusOf(handler).isSameCodeAs(HttpStatus.NO_CONTENT)
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(new Pending(pending.id(), pending.version()));
    }

    @ExceptionHandler
    void refuse(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) return;
        var problem = explanations.explain(thrown);
        if (problem == null) LOG.error("Request {} failed", RequestId.of(request), thrown);
        problems.send(request, response, problem == null ? Explanations.internalError() : problem);
    }

    private static HttpStatusCode statusOf(HandlerMethod handler) {
        var status = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ResponseStatus.class);
        return status == null ? HttpStatus.OK : status.code();
    }
}
