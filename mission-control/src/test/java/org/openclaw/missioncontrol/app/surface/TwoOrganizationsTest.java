package org.openclaw.missioncontrol.app.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Owner;
import org.openclaw.missioncontrol.app.clerk.ClerkTest;
import org.openclaw.missioncontrol.app.socket.BoardClient;
import org.openclaw.missioncontrol.app.socket.StreamReaderClient;

/**
 * Ada and Bob know nothing of each other. By no route, socket or stream does one of them see or change what is the other's,
 * or tell it from what does not exist.
 */
class TwoOrganizationsTest extends ClerkTest {
    private Things adas;
    private Things bobs;

    @BeforeEach
    void two_people_with_one_of_everything() {
        adas = thingsOfSomebody();
        bobs = thingsOfSomebody();
    }

    /** The lead is at work already, so that it makes no difference when it asks for something. */
    private Things thingsOfSomebody() {
        var things = Things.of(personOf(newEmail()));
        things.lead().post("/api/v1/agent/heartbeat", Map.of()).ok();
        return things;
    }

    private long eventsOf(Things things) {
        return db.sql("SELECT count(*) FROM event_log WHERE organization_id = ?::uuid")
                .param(things.ids().get("organization"))
                .query(Long.class)
                .single();
    }

    private static List<Route> reading() {
        return Route.overHttp().stream()
                .filter(route -> route.method().equals("GET") && !route.who().equals("public"))
                .toList();
    }

    private static boolean isStream(Route route) {
        return route.path().endsWith("/stream");
    }

    /** All that those who have these things can see of the product, by route; only the times are left out. */
    private static Map<String, String> everything(Things things) {
        var seen = new LinkedHashMap<String, String>();
        for (var route : reading()) {
            if (isStream(route)) continue;
            var answer = things.caller(route).get(things.at(route)).ok();
            seen.put(route.name(), Wall.timeless(answer.response().body()));
        }
        return seen;
    }

    private void requireNothingOfBob(String what, String told) {
        assertThat(told).as(what).doesNotContain(bobs.ids().values());
    }

    @Nested
    class Over_http {
        @Test
        void an_id_of_the_other_is_answered_like_one_that_nothing_has_and_nothing_changes() {
            var seen = everything(bobs);
            var events = eventsOf(bobs);
            assertThat(Wall.breaches(adas, bobs)).isEmpty();
            assertThat(eventsOf(bobs)).isEqualTo(events);
            assertThat(everything(bobs)).isEqualTo(seen);
        }

        @Test
        void no_answer_names_anything_of_the_other() {
            everything(adas).forEach((route, answer) -> requireNothingOfBob(route, answer));
        }

        @Test
        void whatever_the_other_does_all_looks_the_same() {
            var seen = everything(adas);
            bobs.owner()
                    .patch("/api/v1/tasks/" + bobs.ids().get("task"), Map.of("status", "done"))
                    .ok();
            bobs.owner().delete("/api/v1/boards/" + bobs.ids().get("board")).gone();
            Things.of(bobs.owner());
            assertThat(everything(adas)).isEqualTo(seen);
        }

        @Test
        void a_key_that_the_other_used_is_free() {
            var key = UUID.randomUUID().toString();
            var his = tagWith(key, bobs.owner());
            var hers = tagWith(key, adas.owner());
            assertThat(hers).isNotEqualTo(his);
            adas.owner().get("/api/v1/tags/" + hers).ok();
        }

        private String tagWith(String key, Api person) {
            return new Owner(person.with("Idempotency-Key", key)).make("/api/v1/tags", Map.of("name", "Same"));
        }
    }

    @Nested
    class Over_sockets {
        private BoardClient look(Things seen, String more) {
            return new BoardClient(
                    port, seen.ids().get("board"), "?token=" + adas.owner().token() + more);
        }

        @Test
        void a_board_of_the_other_is_answered_like_one_that_does_not_exist() {
            for (var more : List.of("", "&position=0"))
                assertThat(answerTo(bobs, more))
                        .isEqualTo(answerTo(bobs.unknown(), more))
                        .contains("NOT_FOUND", "4004");
        }

        private String answerTo(Things things, String more) {
            try (var stranger = look(things, more)) {
                return Wall.alike(stranger.next().toString()) + " " + stranger.closeCode();
            }
        }

        @Test
        void an_order_with_an_id_of_the_other_is_answered_like_one_with_an_id_that_nothing_has() {
            var events = eventsOf(bobs);
            var orders = List.of(
                    "{'type':'task.move','status':'done','task_id':'TASK'}",
                    "{'type':'task.create','title':'Hers','assignee_id':'AGENT'}");
            for (var order : orders)
                assertThat(answersTo(order, bobs))
                        .isEqualTo(answersTo(order, bobs.unknown()))
                        .contains("NOT_FOUND");
            assertThat(eventsOf(bobs)).isEqualTo(events);
        }

        private String answersTo(String order, Things things) {
            try (var viewer = look(adas, "")) {
                viewer.next("board.state");
                viewer.send(order.replace('\'', '"')
                        .replace("TASK", things.ids().get("task"))
                        .replace("AGENT", things.ids().get("agent")));
                viewer.send("{\"type\":\"heartbeat\",\"id\":\"end\"}");
                return Wall.alike(
                        viewer.until(frame -> frame.path("type").asString().equals("heartbeat_ack"))
                                .toString());
            }
        }

        @Test
        void nothing_is_told_of_what_the_other_does() {
            String position;
            try (var viewer = look(adas, "")) {
                position = viewer.next("board.state").path("position").asString();
                requireOnlyHers(viewer);
            }
            try (var viewer = look(adas, "&position=" + position)) {
                viewer.next("resumed");
                viewer.next("task.created");
                requireOnlyHers(viewer);
            }
        }

        private void requireOnlyHers(BoardClient viewer) {
            new Owner(bobs.owner()).task(bobs.ids().get("board"), "His");
            var hers = new Owner(adas.owner()).task(adas.ids().get("board"), "Hers");
            assertThat(viewer.next("task.created").at("/task/id").asString()).isEqualTo(hers);
        }
    }

    @Nested
    class Over_streams {
        @Test
        void nothing_is_told_of_what_the_other_does_not_even_from_the_beginning_of_the_log() throws Exception {
            beBusy(bobs);
            var last = beBusy(adas);
            for (var route : reading())
                if (isStream(route)) for (var event : read(route, last)) requireNothingOfBob(route.name(), event);
        }

        /** The ids of things of which one is told of on each stream, as the last. */
        private List<String> beBusy(Things things) {
            var owner = new Owner(things.owner());
            var board = things.ids().get("board");
            var approval = owner.make("/api/v1/approvals", Map.of("board_id", board, "action_type", "deploy"));
            var task = owner.task(board, "Last");
            owner.make("/api/v1/tasks/" + task + "/comments", Map.of("message", "Done"));
            var agent = owner.worker(owner.board(Map.of()));
            return List.of(approval, task, agent.id());
        }

        private List<String> read(Route route, List<String> last) throws Exception {
            var told = new ArrayList<String>();
            var address = "http://localhost:" + port + adas.at(route);
            try (var reader = new StreamReaderClient(address, adas.owner().token(), "0")) {
                do told.add(reader.next().data().toString());
                while (last.stream().noneMatch(told.getLast()::contains));
            }
            return told;
        }
    }
}
