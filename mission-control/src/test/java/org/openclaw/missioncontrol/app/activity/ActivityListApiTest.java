package org.openclaw.missioncontrol.app.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.Filter;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.GetActivity;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.ListActivity;
import org.openclaw.missioncontrol.api.activity.ActivityView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ActivityListApiTest extends ApiTest {
    private static final String ACTIVITY = "/api/v1/activity";

    private List<JsonNode> entries(String filter) {
        return items(admin.get(ACTIVITY + "?limit=100&" + filter));
    }

    private static List<JsonNode> items(Answer page) {
        return page.ok().json().at("/items").valueStream().toList();
    }

    private static List<String> types(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.get("event_type").asString()).toList();
    }

    private static List<String> messages(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.get("message").asString()).toList();
    }

    @Nested
    class Listing {
        @Test
        void filters_by_type_time_user_and_agent() {
            var board = board();
            var agent = worker(board);
            var task = task(board, "Write");
            var path = "/api/v1/agent/boards/" + board + "/tasks/" + task;
            agent.api().patch(path, Map.of("status", "in_progress")).ok();
            var onBoard = "board_id=" + board;
            assertThat(types(entries(onBoard + "&event_type=task.*")))
                    .containsExactly("task.status_changed", "task.created");
            assertThat(types(entries(onBoard + "&event_type=task.created,board.*")))
                    .containsExactly("task.created", "board.created");
            assertThat(entries(onBoard + "&event_type=nothing.known")).isEmpty();
            assertThat(types(entries(onBoard + "&agent_id=" + agent.id()))).contains("task.status_changed");
            var me = admin.get("/api/v1/users/me").id();
            assertThat(types(entries(onBoard + "&user_id=" + me))).contains("task.created", "board.created");
            var created = entries("task_id=" + task).getLast().get("created_at").asString();
            assertThat(types(entries("task_id=" + task + "&until=" + created))).containsExactly("task.created");
            assertThat(types(entries("task_id=" + task + "&since=" + created))).hasSize(2);
            admin.get(ACTIVITY + "?since=yesterday").is(422);
            admin.get(ACTIVITY + "?board_id=" + UUID.randomUUID()).refused(404, "not_found");
        }

        @Test
        void never_repeats_or_skips_an_entry() {
            var task = task(board(), "0");
            for (int i = 1; i < 10; i++)
                admin.patch("/api/v1/tasks/" + task, Map.of("title", "" + i)).ok();
            var all = entries("task_id=" + task);
            assertThat(all).hasSize(10);
            for (int i = 0; i < 10; i++)
                assertThat(admin.get(ACTIVITY + "?task_id=" + task + "&limit=1&offset=" + i)
                                .text("/items/0/id"))
                        .isEqualTo(all.get(i).get("id").asString());
            assertThat(items(admin.get(ACTIVITY + "?limit=100&order=asc&task_id=" + task)))
                    .containsExactlyElementsOf(all.reversed());
        }

        @Test
        void of_an_agent_is_its_own() {
            var board = board();
            var lead = lead(board);
            var worker = worker(board);
            task(board, "Not mine");
            var task = lead.api()
                    .post("/api/v1/agent/boards/" + board + "/tasks", Map.of("title", "Mine"))
                    .created()
                    .id();
            var own = items(lead.api().get("/api/v1/agent/activity"));
            assertThat(messages(own))
                    .contains("Task \"Mine\" was created.")
                    .doesNotContain("Task \"Not mine\" was created.");
            assertThat(own.getFirst().get("task_id").asString()).isEqualTo(task);
            assertThat(messages(items(worker.api().get("/api/v1/agent/activity"))))
                    .doesNotContain("Task \"Mine\" was created.")
                    .anyMatch(message -> message.endsWith(" was created."));
            admin.get("/api/v1/agent/activity").is(401);
            lead.api().get(ACTIVITY).is(403);
        }
    }

    @Nested
    class What_was_said_about_tasks {
        @Test
        void names_everything_around_it() {
            var board = admin.post(
                            "/api/v1/boards",
                            Map.of("name", "Board of talk", "board_type", "general", "description", "Talk"))
                    .created()
                    .id();
            var task = task(board, "Write");
            var agent = worker(board);
            admin.patch("/api/v1/agents/" + agent.id(), Map.of("identity_profile", Map.of("role", " Writer ")))
                    .ok();
            admin.post("/api/v1/tasks/" + task + "/comments", Map.of("message", "How far?"))
                    .created();
            agent.api()
                    .post("/api/v1/agent/boards/" + board + "/tasks/" + task + "/comments", Map.of("message", "Half"))
                    .created();
            var comments = items(admin.get(ACTIVITY + "/task-comments?board_id=" + board));
            assertThat(comments).hasSize(2);
            var answer = comments.getFirst();
            assertThat(answer.get("message").asString()).isEqualTo("Half");
            assertThat(answer.get("agent_id").asString()).isEqualTo(agent.id());
            assertThat(answer.get("agent_name").asString()).startsWith("Agent ");
            assertThat(answer.get("agent_role").asString()).isEqualTo("Writer");
            assertThat(answer.get("task_title").asString()).isEqualTo("Write");
            assertThat(answer.get("board_name").asString()).isEqualTo("Board of talk");
            assertThat(comments.getLast().get("agent_id").isNull()).isTrue();
            assertThat(comments.getLast().get("author_name").asString()).isNotBlank();
            admin.get(ACTIVITY + "/task-comments?board_id=" + UUID.randomUUID()).refused(404, "not_found");
        }
    }

    @Nested
    class Rights {
        @Autowired
        private Queries queries;

        private OrganizationId organization() {
            return OrganizationId.of(admin.get("/api/v1/organizations/me").ok().id());
        }

        private Caller member(Map<BoardId, Caller.Right> boards) {
            return new Caller.Member(UserId.next(), organization(), Role.MEMBER, false, false, boards);
        }

        private Page<ActivityView> listed(BoardId board, Caller caller) {
            var filter = new Filter(board, null, null, null, null, null, null);
            return queries.ask(new ListActivity(filter, Paging.FIRST, caller));
        }

        @Test
        void end_at_the_boards_that_one_may_read() {
            var mine = BoardId.of(board());
            var other = BoardId.of(board());
            var member = member(Map.of(mine, Caller.Right.READ));
            assertThat(listed(null, member).items())
                    .hasSize(1)
                    .allSatisfy(entry -> assertThat(entry.boardId()).isEqualTo(mine));
            assertThatThrownBy(() -> listed(other, member))
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(Rejection.Kind.FORBIDDEN));
            assertThat(listed(null, member(Map.of())).items()).isEmpty();
        }

        @Test
        void show_what_happened_on_no_board_to_admins_only() {
            admin.post("/api/v1/board-groups", Map.of("name", "Group " + UUID.randomUUID()))
                    .created();
            var withoutBoard = entries("event_type=board_group.*").getFirst();
            assertThat(withoutBoard.get("board_id").isNull()).isTrue();
            var reader = new Caller.Member(UserId.next(), organization(), Role.MEMBER, true, false, Map.of());
            assertThat(listed(null, reader).items()).isNotEmpty().noneMatch(entry -> entry.boardId() == null);
            var id = UUID.fromString(withoutBoard.get("id").asString());
            assertThatThrownBy(() -> queries.ask(new GetActivity(id, reader))).isInstanceOf(Rejection.class);
            var process = new Caller.Process("Stream", organization());
            assertThat(queries.ask(new GetActivity(id, process)).id()).isEqualTo(id);
        }

        @Test
        void end_at_the_organization() {
            var board = BoardId.of(board());
            var stranger = new Caller.Member(UserId.next(), OrganizationId.next(), Role.OWNER, true, true, Map.of());
            assertThat(listed(null, stranger).items()).isEmpty();
            assertThatThrownBy(() -> listed(board, stranger))
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(Rejection.Kind.NOT_FOUND));
        }
    }
}
