package org.openclaw.missioncontrol.platform.web;

import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.sql.NoConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents, for controllers and filters alike. */
@Component
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;
    private final Explanations explanations;

    Problems(JsonMapper json, Explanations explanations) {
        this.json = json;
        this.explanations = explanations;
    }

    /** Answers with a refusal. Filters use it: what controllers throw arrives here by itself. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, Rejection rejection)
            throws IOException {
        send(request, response, Problem.of(rejection));
    }

    /**
     * Answers for whatever was thrown. When the answer has begun it can only be broken off, so that nobody takes it for
     * whole.
     */
    void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        if (isClientGone(thrown) || isEndOfStream(response, thrown)) return;
        var problem = explanations.explain(thrown);
        if (problem == null) LOG.error("Request {} failed", RequestId.of(request), thrown);
        else if (problem.status().is5xxServerError())
            LOG.warn("Request {} was refused: {}", RequestId.of(request), String.valueOf(getMostSpecificCause(thrown)));
        if (response.isCommitted()) throw new IOException("The answer had begun", thrown);
        send(request, response, problem == null ? Explanations.internalError() : problem);
    }

    /** It looks the same when the line to the database breaks; then the client waits for an answer. */
    private static boolean isClientGone(Throwable thrown) {
        return DisconnectedClientHelper.isClientDisconnectedException(thrown) && !NoConnection.isBehind(thrown);
    }

    private static boolean isEndOfStream(HttpServletResponse response, Throwable thrown) {
        return thrown instanceof AsyncRequestTimeoutException && response.isCommitted();
    }

    void send(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.resetBuffer();
        var body = prepare(request, response, problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Sets everything but the body, which is returned. */
    byte[] prepare(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        var id = RequestId.of(request);
        response.setStatus(problem.status().value());
        response.setHeader(RequestId.HEADER, id);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        return json.writeValueAsBytes(problem.document(id));
    }
}
