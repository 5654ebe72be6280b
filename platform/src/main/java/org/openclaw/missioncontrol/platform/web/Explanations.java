package org.openclaw.missioncontrol.platform.web;

import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.sql.NoConnection;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says of anything that was thrown what the caller may know of it, and what he can do. */
@Component
class Explanations {
    private final BodyExplanations bodies;
    private final FieldExplanations fields;

    Explanations(BodyExplanations bodies, FieldExplanations fields) {
        this.bodies = bodies;
        this.fields = fields;
    }

    /** Null when it is a fault of our own, of which the caller learns nothing more. */
    @Nullable
    Problem explain(Throwable thrown) {
        return switch (thrown) {
            case Rejection e -> Problem.of(e);
            case Throwable e when NoConnection.isBehind(e) -> Problem.of(NoConnection.refusal());
            case CommandExecutionException e when e.getCause() != null -> explain(e.getCause());
            case CompletionException e when e.getCause() != null -> explain(e.getCause());
            case ExecutionException e when e.getCause() != null -> explain(e.getCause());
            case HttpMessageNotReadableException e -> bodies.explain(e);
            case ConcurrencyException _, AggregateStreamCreationException _ -> concurrentChange();
            case AggregateNotFoundException _ -> Problem.of(Rejection.notFound("resource"));
            case AuthenticationException _ -> Problem.of(Rejection.unauthenticated());
            case AccessDeniedException _ -> Problem.of(Rejection.forbidden("forbidden", "You may not do this."));
            default -> explainRequest(thrown);
        };
    }

    private @Nullable Problem explainRequest(Throwable thrown) {
        var wrong = fields.wrong(thrown);
        if (!wrong.isEmpty()) return Problem.invalid(wrong);
        return switch (thrown) {
            case NoResourceFoundException _, NoHandlerFoundException _ -> of(HttpStatus.NOT_FOUND);
            case HttpRequestMethodNotSupportedException e ->
                of(HttpStatus.METHOD_NOT_ALLOWED).with(e.getHeaders());
            case HttpMediaTypeNotSupportedException e ->
                of(HttpStatus.UNSUPPORTED_MEDIA_TYPE).with(e.getHeaders());
            case HttpMediaTypeNotAcceptableException e ->
                of(HttpStatus.NOT_ACCEPTABLE).with(e.getHeaders());
            case InvalidParameterException _, RequestRejectedException _ -> of(HttpStatus.BAD_REQUEST);
            case MaxUploadSizeExceededException _ -> of(HttpStatus.CONTENT_TOO_LARGE);
            case ErrorResponse e
            when e.getStatusCode().is4xxClientError() ->
                of(HttpStatus.valueOf(e.getStatusCode().value())).with(e.getHeaders());
            default -> null;
        };
    }

    /** The general answer for a status, when no more is known. */
    static Problem of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Problem.of(status, "not_found", "There is nothing at this address. Check the path.");
            case METHOD_NOT_ALLOWED ->
                Problem.of(status, "method_not_allowed", "Use one of the methods in the header Allow.");
            case NOT_ACCEPTABLE ->
                Problem.of(status, "not_acceptable", "This address answers with application/json. Accept that.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(status, "unsupported_media_type", "Send another Content-Type, mostly application/json.");
            case CONTENT_TOO_LARGE -> Problem.of(status, "body_too_large", "The body is too large. Send less.");
            case BAD_REQUEST -> Problem.of(status, "malformed_request", "The request is malformed. Correct it.");
            case UNAUTHORIZED -> Problem.of(Rejection.unauthenticated());
            default -> of(status, status.name().toLowerCase(Locale.ROOT));
        };
    }

    private static Problem of(HttpStatus status, String code) {
        return status.is5xxServerError()
                ? internalError()
                : Problem.of(status, code, status.getReasonPhrase() + ". Check the request against the documentation.");
    }

    static Problem internalError() {
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal_error",
                "Something went wrong on our side. Try again later; if it stays, report the request_id.");
    }

    private static Problem concurrentChange() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "concurrent_change",
                "Somebody else changed this at the same moment. Read it again and repeat your change.");
    }
}
