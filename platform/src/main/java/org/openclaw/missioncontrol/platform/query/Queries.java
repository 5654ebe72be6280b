package org.openclaw.missioncontrol.platform.query;

import java.lang.reflect.Type;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.AbstractResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.openclaw.missioncontrol.api.support.Query;
import org.springframework.stereotype.Component;

/** The door for queries: who asks need not know who answers. */
@Component
public class Queries {
    private final QueryGateway gateway;

    Queries(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /** The answer; a refusal is thrown as it was meant. */
    @SuppressWarnings("unchecked") // The answer's type is the query's own promise, which its handler's signature keeps.
    public <R> R ask(Query<R> query) {
        try {
            return (R) gateway.query(query, new Promised()).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }

    /** Whatever the one handler of the query answers, also a page of something. */
    private static final class Promised extends AbstractResponseType<Object> {
        Promised() {
            super(Object.class);
        }

        @Override
        public boolean matches(Type answered) {
            return true;
        }

        @Override
        public Class<Object> responseMessagePayloadType() {
            return Object.class;
        }
    }
}
