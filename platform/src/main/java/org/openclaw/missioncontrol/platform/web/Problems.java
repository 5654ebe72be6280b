package org.openclaw.missioncontrol.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents, for controllers and filters alike. */
@Component
public class Problems {
    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Answers with a refusal. Filters use it: what controllers throw arrives here by itself. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, Rejection rejection)
            throws IOException {
        send(request, response, Problem.of(rejection));
    }

    /** Does nothing when the answer has begun: what is sent cannot be taken back. */
    void send(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) return;
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
