package org.openclaw.missioncontrol.platform.relay;

import java.util.Map;
import org.openclaw.missioncontrol.api.dispatch.DispatchView;
import org.openclaw.missioncontrol.api.identity.OrganizationId;

/**
 * What a gateway is told when it is asked for something. It is made when it is sent, so that it tells how things are by then;
 * for the same dispatch the same secrets stand in it each time.
 */
public interface CallContents {
    /**
     * Puts what is owed into a call.
     *
     * @throws org.openclaw.missioncontrol.api.support.Rejection when there is nothing left to be asked for
     */
    Call of(DispatchView dispatch, OrganizationId organization);

    /**
     * A call to a gateway.
     *
     * @param params by name; may hold a token and never stands in a log
     */
    record Call(String method, Map<String, Object> params) {
        @Override
        public String toString() {
            return "Call[" + method + "]";
        }
    }
}
