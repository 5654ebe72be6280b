package org.openclaw.missioncontrol.platform.eventlog;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Lets an event handler take the {@link Envelope} as a parameter. Found by Axon as a Java service. */
public final class EnvelopeParameter implements ParameterResolverFactory {
    @Override
    public @Nullable ParameterResolver<Envelope> createInstance(
            Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Envelope.class ? new Resolver() : null;
    }

    private static final class Resolver implements ParameterResolver<Envelope> {
        @Override
        public Envelope resolveParameterValue(Message<?> message) {
            return Envelope.of((EventMessage<?>) message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof EventMessage<?>;
        }
    }
}
