package org.openclaw.missioncontrol.socket.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.web.StorableText;

class ConversationTest {
    private record Said(@Nullable String id) {}

    private record Answer(Refusal refusal, @Nullable String ref) {}

    private static final class Listener extends Conversation<Said> {
        private final List<Said> heard = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();

        Listener(Receiver receiver) {
            super(Said.class, FrameProperties.READER, receiver.socket());
        }

        @Override
        protected boolean isKnown() {
            return true;
        }

        @Override
        protected void askForToken() {}

        @Override
        protected void hear(Said frame, @Nullable String ref, String requestId) {
            heard.add(frame);
        }

        @Override
        protected void say(Refusal refusal, @Nullable String ref) {
            answers.add(new Answer(refusal, ref));
        }

        @Override
        public void end() {}
    }

    @Provide
    Arbitrary<String> frames() {
        return Arbitraries.oneOf(AnyJson.strings(), AnyJson.documents())
                .map(id -> "{\"type\":\"chat\",\"id\":" + id + "}");
    }

    @Property
    void hears_or_refuses_every_frame_and_calls_it_by_no_id_that_cannot_be_sent(@ForAll("frames") String frame)
            throws Exception {
        var listener = new Listener(new Receiver());
        listener.receive(frame, "request");
        assertThat(listener.heard.size() + listener.answers.size()).isEqualTo(1);
        assertThat(listener.answers).allSatisfy(answer -> {
            assertThat(answer.refusal().isMalformed()).isTrue();
            assertThat(answer.ref() == null || StorableText.isStorable(answer.ref()))
                    .isTrue();
        });
    }

    @Property(tries = 40)
    void ends_with_the_tenth_malformed_frame(
            @ForAll @IntRange(max = 9) int sound, @ForAll @IntRange(max = 20) int malformed) throws Exception {
        var receiver = new Receiver();
        var listener = new Listener(receiver);
        for (var i = 0; i < sound; i++) listener.receive("{\"type\":\"chat\"}", "request");
        for (var i = 0; i < malformed; i++) listener.receive("{", "request");
        assertThat(listener.heard).hasSize(sound);
        assertThat(receiver.socket().isClosed()).isEqualTo(malformed >= 10);
    }
}
