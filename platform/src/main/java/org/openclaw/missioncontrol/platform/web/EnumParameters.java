package org.openclaw.missioncontrol.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads enums by their names on the wire alone: without it Spring falls back to the names that they have in Java. */
@ControllerAdvice
class EnumParameters {
    private final JsonMapper json;

    EnumParameters(JsonMapper json) {
        this.json = json;
    }

    @InitBinder
    void readByWireName(WebDataBinder binder, HttpServletRequest request) {
        var handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        if (binder.getTarget() != null || !(handler instanceof HandlerMethod method)) return;
        for (var parameter : method.getMethodParameters()) {
            var type = parameter.nested().getNestedParameterType();
            if (type.isEnum()) binder.registerCustomEditor(type, new ByWireName(type));
        }
    }

    private final class ByWireName extends PropertyEditorSupport {
        private final Class<?> type;

        ByWireName(Class<?> type) {
            this.type = type;
        }

        @Override
        public void setAsText(String text) {
            try {
                setValue(json.convertValue(text, type));
            } catch (JacksonException e) {
                throw new IllegalArgumentException("Not one of the known names", e);
            }
        }
    }
}
