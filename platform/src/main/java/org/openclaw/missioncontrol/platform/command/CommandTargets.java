package org.openclaw.missioncontrol.platform.command;

import java.lang.reflect.Method;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Whom a command is for: its method with the annotation says so, and is looked for once instead of for each command. */
@Component(CommandTargets.BEAN)
class CommandTargets implements CommandTargetResolver {
    static final String BEAN = "commandTargets";

    private final ClassValue<Method> targets = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
            return MethodIntrospector.selectMethods(command, CommandTargets::isTarget)
                    .iterator()
                    .next();
        }
    };

    private static boolean isTarget(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, TargetAggregateIdentifier.class);
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        var id = of(message.getPayload());
        return new VersionedAggregateIdentifier(id.toString(), null);
    }

    /** The id of what a command is for. */
    Object of(Object command) {
        return Objects.requireNonNull(ReflectionUtils.invokeMethod(targets.get(command.getClass()), command));
    }
}
