package org.openclaw.missioncontrol.platform.command;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;

/**
 * Lets a command handler take the {@link Caller} and the {@link ExpectedVersion} as parameters. Found by Axon as a Java
 * service.
 */
public final class CommandParameters implements ParameterResolverFactory {
    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        Class<?> type = parameters[index].getType();
        if (type == Caller.class) return new FromMetaData(CallerMetaData.CALLER, null);
        if (type == ExpectedVersion.class)
            return new FromMetaData(CallerMetaData.EXPECTED_VERSION, ExpectedVersion.ANY);
        return null;
    }

    private record FromMetaData(String key, @Nullable Object otherwise) implements ParameterResolver<@Nullable Object> {
        @Override
        public @Nullable Object resolveParameterValue(Message<?> message) {
            return message.getMetaData().getOrDefault(key, otherwise);
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof CommandMessage<?>;
        }
    }
}
