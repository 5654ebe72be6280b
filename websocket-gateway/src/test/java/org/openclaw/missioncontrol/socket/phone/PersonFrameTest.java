package org.openclaw.missioncontrol.socket.phone;

import static org.openclaw.missioncontrol.socket.support.AnyJson.ids;
import static org.openclaw.missioncontrol.socket.support.AnyJson.text;
import static org.openclaw.missioncontrol.socket.support.AnyJson.words;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.socket.phone.PersonFrame.*;
import org.openclaw.missioncontrol.socket.support.FrameProperties;

class PersonFrameTest extends FrameProperties<PersonFrame> {
    PersonFrameTest() {
        super(PersonFrame.class);
    }

    @Override
    protected Arbitrary<PersonFrame> frames() {
        return Arbitraries.oneOf(
                credentials().injectNull(0.1).map(Auth::new),
                Combinators.combine(text().injectNull(0.1), said()).as(Chat::new),
                text().injectNull(0.1).map(Heartbeat::new),
                Arbitraries.just(new Unknown()));
    }

    private static Arbitrary<Credentials> credentials() {
        return Combinators.combine(
                        text().injectNull(0.1), ids().map(ChatMessageId::new).injectNull(0.5))
                .as(Credentials::new);
    }

    private static Arbitrary<Said> said() {
        return Combinators.combine(ids().map(AgentId::new), words(), text().injectNull(0.1))
                .as(Said::new);
    }
}
