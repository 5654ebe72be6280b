package org.openclaw.missioncontrol.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for what went wrong outside of controllers: in filters, or in the server itself. */
@Controller
class ErrorProblems implements ErrorController {
    private final Problems problems;

    ErrorProblems(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // The server includes this in an answer that has begun, and then closes the connection: that says enough.
        if (response.isCommitted()) return;
        var status = status(request);
        if (status.is5xxServerError() && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable e)
            problems.answer(request, response, e);
        else problems.send(request, response, Explanations.of(status));
    }

    /** Who comes here without an error asked for an address that does not exist. */
    private static HttpStatus status(HttpServletRequest request) {
        var code = (@Nullable Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (code == null) return HttpStatus.NOT_FOUND;
        return Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
