package org.openclaw.missioncontrol.app.start;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the product where it is and how to come in. It names the token's place, never the token. */
@Component
class Greeting {
    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    private final Environment environment;
    private final DataDirectory directory;

    Greeting(Environment environment, DataDirectory directory) {
        this.environment = environment;
        this.directory = directory;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            LOG.info("{}", text("http://localhost:" + port));
        }
    }

    String text(String url) {
        return """


              OpenClaw Mission Control   %s
              API documentation          %s/docs
              Sign in with               %s
              Try it                     %s
            """.formatted(url, url, credential(), tryIt(url + "/api/v1/users/me"));
    }

    private String credential() {
        return switch (origin()) {
            case FILE -> "the admin token in " + tokenFile();
            case ENVIRONMENT -> "the admin token given in LOCAL_AUTH_TOKEN";
            case CLERK -> "a session token from Clerk";
        };
    }

    private String tryIt(String url) {
        return switch (origin()) {
            case FILE -> curl("$(cat " + quoted(tokenFile()) + ")", url);
            case ENVIRONMENT -> curl("$LOCAL_AUTH_TOKEN", url);
            case CLERK -> curl("<session token>", url);
        };
    }

    private static String curl(String token, String url) {
        return "curl -H \"Authorization: Bearer " + token + "\" " + url;
    }

    private Path tokenFile() {
        return directory.resolve(SecretsConfiguration.ADMIN_TOKEN_FILE);
    }

    private static String quoted(Path path) {
        var text = path.toString();
        return text.matches("[\\w./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private Origin origin() {
        if (!environment.getProperty("mission-control.auth.mode", "local").equals("local")) {
            return Origin.CLERK;
        }
        return environment.getProperty("mission-control.auth.local-token", "").isBlank()
                ? Origin.FILE
                : Origin.ENVIRONMENT;
    }

    private enum Origin {
        FILE,
        ENVIRONMENT,
        CLERK
    }
}
