package org.openclaw.missioncontrol.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;

/** Looks at a JSON body before it is read: it must be UTF-8, and its values such that they can be stored. */
@RestControllerAdvice
class SoundJson extends RequestBodyAdviceAdapter {
    private final StorableText texts;
    private final FiniteNumbers numbers;

    SoundJson(StorableText texts, FiniteNumbers numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converterType);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        var bytes = message.getBody().readAllBytes();
        requireSound(bytes, message);
        return new Body(message.getHeaders(), new ByteArrayInputStream(bytes));
    }

    private void requireSound(byte[] bytes, HttpInputMessage message) {
        try {
            var json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (json.indexOf('\0') >= 0) throw new CharacterCodingException();
            var field = texts.firstUnstorable(json);
            if (field != null) throw Rejection.invalid(field, "unstorable_text", StorableText.REFUSAL);
            var infinite = numbers.firstInfinite(json);
            if (infinite != null) throw Rejection.invalid(infinite, "number_too_large", FiniteNumbers.REFUSAL);
        } catch (CharacterCodingException | JacksonException e) {
            throw new HttpMessageNotReadableException("Not JSON in UTF-8", e, message);
        }
    }

    private record Body(HttpHeaders headers, InputStream bytes) implements HttpInputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return bytes;
        }
    }
}
