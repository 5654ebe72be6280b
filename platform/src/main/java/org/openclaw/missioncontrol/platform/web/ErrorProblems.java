package org.openclaw.missioncontrol.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for what went wrong outside of controllers: in filters, or in the server itself. */
@Controller
class ErrorProblems implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorProblems.class);

    private final Explanations explanations;
    private final Problems problems;

    ErrorProblems(Explanations explanations, Problems problems) {
        this.explanations = explanations;
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var problem = thrown == null ? null : explanations.explain(thrown);
        if (thrown != null && problem == null) LOG.error("Request {} failed", RequestId.of(request), thrown);
        problems.send(request, response, problem == null ? Explanations.of(status(request)) : problem);
    }

    /** Who comes here without an error asked for an address that does not exist. */
    private static HttpStatus status(HttpServletRequest request) {
        var code = (@Nullable Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (code == null) return HttpStatus.NOT_FOUND;
        return Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
