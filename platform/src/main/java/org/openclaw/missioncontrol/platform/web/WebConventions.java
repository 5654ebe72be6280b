package org.openclaw.missioncontrol.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Tells Spring MVC how our controllers want to be called. */
@Configuration(proxyBeanMethods = false)
class WebConventions implements WebMvcConfigurer {
    private final List<HandlerMethodArgumentResolver> arguments;
    private final ParameterFormats formats;

    WebConventions(List<HandlerMethodArgumentResolver> arguments, ParameterFormats formats) {
        this.arguments = arguments;
        this.formats = formats;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addAll(arguments);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        formats.addTo(registry);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StorableParameters()).addPathPatterns("/api/**");
    }

    @Bean
    static ValidationConfigurationCustomizer constraintsLookIntoChanges() {
        return configuration -> configuration.addValueExtractor(new ChangeValueExtractor());
    }

    /** One language for all messages, whatever the machine's or the browser's is. */
    @Bean
    static LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.ENGLISH);
    }

    /** What no text in a body may contain must not come in through the query either. */
    private static final class StorableParameters implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            request.getParameterMap().forEach((name, values) -> {
                for (var value : values)
                    if (!StorableText.isStorable(value))
                        throw Rejection.invalid(name, "unstorable_text", StorableText.REFUSAL);
            });
            return true;
        }
    }
}
