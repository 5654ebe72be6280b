package org.openclaw.missioncontrol.app.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was said is there to be read later. */
class ChatHistoryTest extends ChatScene {
    @Test
    void shows_what_was_said_to_the_person_alone() {
        try (var phone = person.phone(port)) {
            say(phone, "How far are we?");
            gateway.reply(gateway.take(), "Nearly there.");
            phone.await("chat");
        }
        var me = api(person.token());
        var session = me.get("/api/v1/h5/chat/sessions").ok().text("/items/0/id");
        var path = "/api/v1/h5/chat/sessions/" + session + "/messages";
        var messages = me.get(path).ok();
        assertThat(messages.text("/total")).isEqualTo("2");
        assertThat(messages.text("/items/0/content")).isEqualTo("Nearly there.");
        assertThat(messages.text("/items/0/role")).isEqualTo("agent");
        assertThat(messages.text("/items/1/content")).isEqualTo("How far are we?");
        assertThat(messages.text("/items/1/status")).isEqualTo("delivered");
        var other = api(new TestPerson(admin).mayChatWith(agent).token());
        other.get(path).refused(404, "not_found");
        assertThat(other.get("/api/v1/h5/chat/sessions").ok().text("/total")).isEqualTo("0");
        admin.get(path).refused(401, "invalid_token");
    }
}
