package org.openclaw.missioncontrol.example.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Has a command answer: it reads what was said from its standard input and writes the answer to its standard output. The
 * variable SESSION_KEY tells it whom it talks to.
 */
final class CommandLine implements Agent {
    private static final int MINUTES = 10;

    private final String command;

    CommandLine(String command) {
        this.command = command;
    }

    @Override
    public String answer(String sessionKey, String content) throws AgentException, InterruptedException {
        try {
            var builder = new ProcessBuilder("sh", "-c", command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("SESSION_KEY", sessionKey);
            var process = builder.start();
            CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
            try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
                input.write(content);
            }
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) throw new AgentException("The agent could not answer.");
            if (answer.isEmpty()) throw new AgentException("The agent had nothing to say.");
            return answer;
        } catch (IOException e) {
            throw new AgentException("The agent could not be asked.");
        }
    }
}
