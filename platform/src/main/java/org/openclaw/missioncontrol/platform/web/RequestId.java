package org.openclaw.missioncontrol.platform.web;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.openclaw.missioncontrol.platform.command.RequestLog;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id: the client's own, or a new one. It stands in the answer, in every line of the log (as
 * {@code request_id}) and, as correlation id, in every event that follows.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestId extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";
    private static final String NAME = "request_id";
    private static final Pattern SANE = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final Problems problems;

    RequestId(Problems problems) {
        this.problems = problems;
    }

    /** The id of this request, also where no filter has seen it. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof String known) return known;
        var sent = request.getHeader(HEADER);
        var id = sent != null && SANE.matcher(sent).matches()
                ? sent
                : UuidCreator.getTimeOrderedEpoch().toString();
        request.setAttribute(NAME, id);
        return id;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = of(request);
        response.setHeader(HEADER, id);
        try (var _ = RequestLog.of(id)) {
            passOn(request, response, chain);
        }
    }

    /** What no controller answers for is answered here, where the id is known, and not by the server. */
    private void passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception e) {
            if (response.isCommitted()) throw e;
            problems.answer(request, response, e);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
