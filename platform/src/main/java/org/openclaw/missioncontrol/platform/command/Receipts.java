package org.openclaw.missioncontrol.platform.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.eventlog.LogPosition;
import org.springframework.stereotype.Component;

/** Notes on its receipt how far the log reached with the events of a command. Axon finds it as a bean. */
@Component
class Receipts implements MessageHandlerInterceptor<CommandMessage<?>> {
    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (unitOfWork.getMessage().getMetaData().get(CallerMetaData.RECEIPT) instanceof Receipt receipt)
            unitOfWork.afterCommit(done -> {
                var position = LogPosition.of(done);
                if (position != null) receipt.reached(position);
            });
        return chain.proceed();
    }
}
