package org.openclaw.missioncontrol.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openclaw.missioncontrol.platform.web.Problem.Wrong;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.databind.PropertyNamingStrategies;

/** Names the fields and parameters that were found wrong after reading. */
@Component
class FieldExplanations {
    private final Expectations expectations;

    FieldExplanations(Expectations expectations) {
        this.expectations = expectations;
    }

    /** Empty when it is about something else. */
    List<Wrong> wrong(Throwable thrown) {
        return switch (thrown) {
            case MethodArgumentNotValidException e -> wrong((Errors) e).toList();
            case HandlerMethodValidationException e ->
                e.getParameterValidationResults().stream().flatMap(this::wrong).toList();
            case MethodArgumentTypeMismatchException e ->
                List.of(new Wrong(e.getName(), expectations.of(elementType(e))));
            case MissingServletRequestParameterException e -> List.of(new Wrong(e.getParameterName(), "is missing"));
            case MissingServletRequestPartException e -> List.of(new Wrong(e.getRequestPartName(), "is missing"));
            case MissingRequestHeaderException e -> List.of(new Wrong(e.getHeaderName(), "is missing"));
            default -> List.of();
        };
    }

    private Stream<Wrong> wrong(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors)
            return wrong((Errors) errors).map(each -> inside(errors, each));
        var parameter = result.getMethodParameter();
        var named = AnnotatedElementUtils.findMergedAnnotation(parameter.getParameter(), RequestParam.class);
        var name = named == null || named.name().isEmpty()
                ? parameter.getParameter().getName()
                : named.name();
        return result.getResolvableErrors().stream().map(error -> new Wrong(snakeCase(name), message(error)));
    }

    /** A body may be a list: then the position says which element it is. */
    private static Wrong inside(ParameterErrors errors, Wrong wrong) {
        var index = errors.getContainerIndex();
        return index == null ? wrong : new Wrong("[" + index + "]." + wrong.field(), wrong.message());
    }

    private static Stream<Wrong> wrong(Errors errors) {
        return errors.getAllErrors().stream().map(FieldExplanations::wrong);
    }

    private static Wrong wrong(ObjectError error) {
        return new Wrong(error instanceof FieldError field ? snakeCase(field.getField()) : "body", message(error));
    }

    private static String message(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
    }

    /** From Java's names to those of the wire; what stands in brackets is an index or the sender's own key. */
    private static String snakeCase(String path) {
        return Arrays.stream(path.split("\\."))
                .map(step -> {
                    int bracket = step.indexOf('[');
                    var name = bracket < 0 ? step : step.substring(0, bracket);
                    return PropertyNamingStrategies.SNAKE_CASE.nameForField(null, null, name)
                            + step.substring(name.length());
                })
                .collect(Collectors.joining("."));
    }

    /** Of a list the type of what stands in it: that is what a sender has to look at. */
    private static Class<?> elementType(MethodArgumentTypeMismatchException thrown) {
        var parameter = thrown.getParameter().nested();
        return parameter.getNestedParameterType();
    }
}
