package org.openclaw.missioncontrol.app.openapi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.SignedInMember;
import org.openclaw.missioncontrol.api.identity.SignedInUser;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Teaches springdoc our conventions, so that the description tells the truth. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Origin.class,
                        Caller.class,
                        Caller.Member.class,
                        Caller.Agent.class,
                        SignedInMember.class,
                        SignedInUser.class,
                        Paging.class)
                .addAnnotationsToIgnore(NewId.class);
    }

    @Bean
    static OpenAPI openApi() {
        var components = new Components()
                .addSecuritySchemes(
                        Operations.BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("The admin token, or a token of the identity provider."))
                .addSecuritySchemes(
                        Operations.AGENT_TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-Agent-Token")
                                .description("The token of an agent."));
        return new OpenAPI()
                .info(new Info()
                        .title("OpenClaw Mission Control")
                        .version("v1")
                        .description(
                                "Names are in snake_case, times in UTC, ids are UUIDs. Errors are problem documents."))
                .components(components);
    }

    /** The library still speaks Jackson 2: this stands for the names that our own mapper gives. */
    @Bean
    static ModelResolver modelResolver() {
        var names = Json31.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        return new ModelResolver(names).openapi31(true);
    }

    @Bean
    static RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    static GlobalOperationCustomizer operations() {
        return new Operations();
    }

    @Bean
    static GlobalOpenApiCustomizer wholeDescription() {
        return description -> {
            PathNames.inSnakeCase(description);
            Refusals.addTo(description);
            new Examples(description).fill();
        };
    }
}
