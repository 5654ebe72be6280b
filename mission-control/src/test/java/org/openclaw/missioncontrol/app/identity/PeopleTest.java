package org.openclaw.missioncontrol.app.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;

/** Several people, each with a token of his own. Ada owns an organization, and invites the others as a test needs them. */
public abstract class PeopleTest extends ApiTest {
    protected static final String ORGANIZATIONS = "/api/v1/organizations";
    protected static final String ME = ORGANIZATIONS + "/me";
    protected static final String MEMBERS = ME + "/members";
    protected static final String INVITES = ME + "/invites";
    protected static final String ACCEPT = ORGANIZATIONS + "/invites/accept";

    protected Person ada;

    @BeforeEach
    void meet_ada() {
        ada = arrived("ada");
    }

    /** Somebody who was never here. */
    protected Person stranger(String name) {
        var sub = name + "_" + UUID.randomUUID();
        return person(sub, sub + "@example.org", token(sub, sub + "@example.org"));
    }

    /** The same person, who has another address now. */
    protected Person at(String email, Person person) {
        return person(person.sub(), email, token(person.sub(), email));
    }

    private Person person(String sub, String email, String token) {
        return new Person(sub, email, token, api(token));
    }

    /** Somebody with an organization of his own. */
    protected Person arrived(String name) {
        var person = stranger(name);
        person.arrive();
        return person;
    }

    /** Somebody who works with Ada, in this role. */
    protected Person colleague(String role) {
        var person = stranger(role);
        ada.invite(person, Map.of("role", role)).created();
        person.arrive();
        return person;
    }

    @Override
    protected String board() {
        return board(ada);
    }

    protected String board(Person owner) {
        return owner.api()
                .post("/api/v1/boards", Map.of("name", "Board " + UUID.randomUUID(), "board_type", "general"))
                .created()
                .id();
    }

    /** A person, and how he speaks to us. */
    protected record Person(String sub, String email, String token, Api api) {
        public Answer arrive() {
            return api.post("/api/v1/auth/bootstrap", "").ok();
        }

        public Answer membership() {
            return api.get(ME + "/member").ok();
        }

        public String organization() {
            return api.get(ME).ok().id();
        }

        public Answer workIn(String organization) {
            return api.patch(ME + "/active", Map.of("organization_id", organization));
        }

        public Answer invite(Person other, Map<String, ?> more) {
            var body = new LinkedHashMap<String, Object>(more);
            body.put("invited_email", other.email());
            return api.post(INVITES, body);
        }

        public Answer accept(String token) {
            return api.post(ACCEPT, Map.of("token", token));
        }

        public Answer changeRole(String member, String role) {
            return api.patch(MEMBERS + "/" + member, Map.of("role", role));
        }

        public Answer changeAccess(String member, Object rights) {
            return api.put(MEMBERS + "/" + member + "/access", rights);
        }

        public Answer remove(String member) {
            return api.delete(MEMBERS + "/" + member);
        }
    }
}
