package org.openclaw.missioncontrol.socket.board;

import static org.openclaw.missioncontrol.socket.support.AnyJson.ids;
import static org.openclaw.missioncontrol.socket.support.AnyJson.text;
import static org.openclaw.missioncontrol.socket.support.AnyJson.words;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.socket.board.ViewerFrame.*;
import org.openclaw.missioncontrol.socket.support.FrameProperties;

class ViewerFrameTest extends FrameProperties<ViewerFrame> {
    ViewerFrameTest() {
        super(ViewerFrame.class);
    }

    @Override
    protected Arbitrary<ViewerFrame> frames() {
        return Arbitraries.oneOf(
                text().injectNull(0.1).map(Payload::new).injectNull(0.1).map(Auth::new),
                text().injectNull(0.1).map(Heartbeat::new),
                Combinators.combine(ids().map(TaskId::new), Arbitraries.of(TaskStatus.class))
                        .as(Move::new),
                Combinators.combine(
                                words(),
                                Arbitraries.of(TaskStatus.class).injectNull(0.1),
                                ids().map(AgentId::new).injectNull(0.1))
                        .as(Create::new),
                Arbitraries.just(new Unknown()));
    }
}
