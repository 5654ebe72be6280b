package org.openclaw.missioncontrol.socket.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;

class SocketTest {
    private static final SocketTimes TIMES =
            new SocketTimes(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(90));
    private static final Frame SMALL = Frame.of("{}");

    private static long after(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    @Nested
    class A_receiver_that_does_not_read {
        private final Receiver slow = Receiver.thatDoesNotRead();

        /** One more is on its way already. */
        private void fill(int frames) throws Exception {
            slow.socket().send(SMALL);
            slow.await(1);
            for (var i = 0; i < frames; i++) slow.socket().send(SMALL);
        }

        @Test
        void is_cut_off_with_1013_when_more_than_256_frames_wait_for_him() throws Exception {
            fill(256);
            assertThat(slow.socket().isClosed()).isFalse();
            slow.socket().send(SMALL);
            assertThat(slow.socket().isClosed()).isTrue();
            slow.read();
            assertThat(slow.closeCode()).isEqualTo(1013);
            assertThat(slow.counted("sockets.cut")).isEqualTo(1);
        }

        @Test
        void is_cut_off_with_1013_when_more_than_1_MiB_wait_for_him() throws Exception {
            fill(0);
            var half = Frame.of("x".repeat(512 * 1024));
            slow.socket().send(half);
            slow.socket().send(half);
            assertThat(slow.socket().isClosed()).isFalse();
            slow.socket().send(SMALL);
            slow.read();
            assertThat(slow.closeCode()).isEqualTo(1013);
        }

        @Test
        void keeps_nobody_else_waiting() throws Exception {
            var quick = new Receiver();
            for (var i = 1; i <= 600; i++) {
                slow.socket().send(SMALL);
                quick.socket().send(SMALL);
                if (i % 100 == 0) quick.await(i);
            }
            assertThat(quick.received()).hasSize(600);
            slow.read();
            assertThat(slow.closeCode()).isEqualTo(1013);
        }

        @Test
        void is_not_blamed_for_what_gathered_on_our_side() throws Exception {
            for (var i = 0; i < 1_000; i++) slow.socket().sendGathered(SMALL);
            slow.read();
            assertThat(slow.received()).hasSize(1_000);
        }
    }

    @Nested
    class When_we_go {
        private final Receiver receiver = new Receiver();
        private final CountDownLatch answered = new CountDownLatch(1);
        private final CountDownLatch working = new CountDownLatch(1);

        private void answer() {
            working.countDown();
            try {
                answered.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            receiver.socket().send(SMALL);
        }

        @Test
        void a_connection_ends_with_1001_once_what_it_asked_for_is_answered() throws Exception {
            Thread.startVirtualThread(() -> receiver.socket().hear(this::answer));
            working.await();
            var goodbye = Thread.startVirtualThread(() -> receiver.socket().sayGoodbye());
            await().until(() -> goodbye.getState() == Thread.State.WAITING);
            assertThat(receiver.socket().isClosed()).isFalse();
            answered.countDown();
            goodbye.join();
            assertThat(receiver.closeCode()).isEqualTo(1001);
            assertThat(receiver.received()).containsExactly("{}");
            assertThat(receiver.counted("sockets.frames")).isEqualTo(1);
        }

        @Test
        void nothing_that_comes_after_is_begun() {
            receiver.socket().sayGoodbye();
            receiver.socket().hear(() -> {
                throw new AssertionError("begun");
            });
        }
    }

    @Nested
    class A_silent_connection {
        private final Receiver receiver = new Receiver();

        @Test
        void ends_with_4001_when_nobody_says_who_he_is() throws Exception {
            receiver.socket().look(after(Duration.ofSeconds(9)), TIMES);
            assertThat(receiver.socket().isClosed()).isFalse();
            receiver.socket().look(after(Duration.ofSeconds(11)), TIMES);
            assertThat(receiver.closeStatus()).isEqualTo(new CloseStatus(4001, "auth timeout"));
        }

        @Test
        void ends_with_4001_when_the_token_ends_that_opened_it() throws Exception {
            receiver.socket().authenticated(Instant.now().plusSeconds(60));
            receiver.socket().look(System.nanoTime(), TIMES);
            assertThat(receiver.socket().isClosed()).isFalse();
            receiver.socket().authenticated(Instant.now());
            receiver.socket().look(System.nanoTime(), TIMES);
            assertThat(receiver.closeCode()).isEqualTo(4001);
        }

        @Test
        void is_pinged() throws Exception {
            receiver.socket().authenticated(null);
            receiver.socket().look(after(Duration.ofSeconds(31)), TIMES);
            verify(receiver.session(), timeout(5_000)).sendMessage(isA(PingMessage.class));
        }

        @Test
        void ends_with_4008_when_no_sign_of_life_comes() throws Exception {
            receiver.socket().authenticated(null);
            receiver.socket().look(after(Duration.ofSeconds(89)), TIMES);
            assertThat(receiver.socket().isClosed()).isFalse();
            receiver.socket().look(after(Duration.ofSeconds(91)), TIMES);
            assertThat(receiver.closeCode()).isEqualTo(4008);
        }
    }
}
