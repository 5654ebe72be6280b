package org.openclaw.missioncontrol.socket.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.FinishDispatch;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;
import org.openclaw.missioncontrol.api.dispatch.DispatchQuery.ListOwed;
import org.openclaw.missioncontrol.api.dispatch.DispatchQuery.Owed;
import org.openclaw.missioncontrol.api.dispatch.DispatchStatus;
import org.openclaw.missioncontrol.api.dispatch.DispatchView;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.RelayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.platform.relay.CallContents;
import org.openclaw.missioncontrol.platform.web.Json;
import org.openclaw.missioncontrol.socket.support.Receiver;

class RelayCallsTest {
    private static final Caller.Gateway GATEWAY = new Caller.Gateway(GatewayId.next(), OrganizationId.next());
    private static final int MANY = 100;

    private final List<Owed> owed =
            IntStream.rangeClosed(1, MANY).mapToObj(RelayCallsTest::owed).toList();
    private final Commands commands = mock();
    private final Queries queries = mock();
    private final Views views = mock();
    private final CallContents contents = mock();
    private final RelayCalls calls = new RelayCalls(Json.mapper(), commands, queries, views, contents);

    @BeforeEach
    void while_much_is_owed() {
        when(views.reach(anyLong(), any())).thenReturn(true);
        when(queries.ask(any(ListOwed.class))).thenAnswer(asked -> {
            var after = asked.getArgument(0, ListOwed.class).after();
            return owed.stream().filter(one -> one.position() > after).toList();
        });
        when(contents.of(any(), any())).thenReturn(new CallContents.Call("chat.send", Map.of()));
    }

    private static Owed owed(int position) {
        var dispatch = new DispatchView(
                DispatchId.next(),
                GATEWAY.gatewayId(),
                AgentId.next(),
                null,
                null,
                DispatchOccasion.NUDGE,
                "Go on.",
                DispatchStatus.STORED,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null);
        return new Owed(position, dispatch);
    }

    private static Relay unwelcomed(Receiver receiver) {
        return new Relay(RelayId.next(), GATEWAY, "hash", receiver.socket());
    }

    private static Relay relay(Receiver receiver) {
        var relay = unwelcomed(receiver);
        relay.owing().begin();
        return relay;
    }

    @Test
    void wait_until_the_gateway_has_been_welcomed() throws Exception {
        var receiver = new Receiver();
        var relay = unwelcomed(receiver);
        calls.send(relay, MANY);
        verify(queries, never()).ask(any(ListOwed.class));
        relay.owing().begin();
        calls.send(relay, 1);
        receiver.await(MANY);
        assertThat(receiver.received()).hasSize(MANY);
    }

    @Test
    void go_out_in_order_and_once_however_often_there_is_news() throws Exception {
        var receiver = new Receiver();
        var relay = relay(receiver);
        for (var i = 1; i <= MANY; i++) calls.send(relay, i);
        receiver.await(MANY);
        assertThat(receiver.received())
                .extracting(frame -> Json.mapper().readTree(frame).path("id").asString())
                .isEqualTo(
                        owed.stream().map(one -> one.dispatch().id().toString()).toList());
    }

    @Test
    void that_cannot_be_made_fail_alone() throws Exception {
        var broken = owed.getFirst().dispatch();
        doThrow(new IllegalStateException("A fault")).when(contents).of(argThat(broken::equals), any());
        var receiver = new Receiver();
        calls.send(relay(receiver), MANY);
        receiver.await(MANY - 1);
        verify(commands, timeout(5_000))
                .post(
                        argThat(command -> command instanceof FinishDispatch failed
                                && failed.dispatchId().equals(broken.id())
                                && failed.error() != null),
                        any());
        assertThat(receiver.received()).hasSize(MANY - 1);
    }

    @Test
    void are_made_no_faster_than_the_gateway_reads() throws Exception {
        var receiver = Receiver.thatDoesNotRead();
        calls.send(relay(receiver), MANY);
        receiver.await(1);
        Thread.sleep(300);
        verify(contents, atMost(16)).of(any(), any());
        receiver.read();
        receiver.await(MANY);
        assertThat(receiver.received()).hasSize(MANY);
    }
}
