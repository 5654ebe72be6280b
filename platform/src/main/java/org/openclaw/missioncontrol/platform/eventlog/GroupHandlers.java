package org.openclaw.missioncontrol.platform.eventlog;

import java.util.Objects;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The event handlers of a processing group, to be called outside of its processor. */
@Component
public class GroupHandlers {
    private final ListableBeanFactory beans;

    GroupHandlers(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Hands one event to handlers. */
    public interface Handlers {
        void handle(EventMessage<?> event) throws Exception;
    }

    /** All of them, in one; a failure of any is thrown. */
    public Handlers of(String group) {
        var members = beans.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean ->
                        group.equals(Objects.requireNonNull(bean.getClass().getAnnotation(ProcessingGroup.class))
                                .value()))
                .toList();
        var axon = beans.getBean(Configuration.class);
        EventHandlerInvoker invoker = SimpleEventHandlerInvoker.builder()
                .eventHandlers(members)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(Object.class))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
        return event -> invoker.handle(event, Segment.ROOT_SEGMENT);
    }
}
