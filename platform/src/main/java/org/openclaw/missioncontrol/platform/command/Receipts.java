package org.openclaw.missioncontrol.platform.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.eventlog.LogPosition;
import org.openclaw.missioncontrol.platform.idempotency.IdempotentCommands;
import org.springframework.stereotype.Component;

/** Notes on its receipt how far the log reached with the events of a command. Idempotency comes after it. */
@Component
class Receipts implements MessageHandlerInterceptor<CommandMessage<?>> {
    Receipts(CommandBus commands, IdempotentCommands once) {
        commands.registerHandlerInterceptor(this);
        commands.registerHandlerInterceptor(once);
    }

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
