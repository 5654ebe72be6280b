package org.openclaw.missioncontrol.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.chat.ChatEvent;
import org.openclaw.missioncontrol.api.support.EventFamilies;
import org.openclaw.missioncontrol.api.user.UserEvent;

class ActivityProjectionTest {
    /** Of these nobody reads on the timeline of an organization. */
    private static final Set<Class<?>> PASSED_OVER = Set.of(ChatEvent.class, UserEvent.class);

    @Test
    void hears_every_family_of_events_but_those_that_are_no_business_of_an_organization() {
        var heard = Arrays.stream(ActivityProjection.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventHandler.class))
                .map(method -> method.getParameterTypes()[0])
                .toList();
        assertThat(EventFamilies.ALL)
                .filteredOn(family -> !PASSED_OVER.contains(family))
                .allSatisfy(family -> assertThat(heard).contains(family));
    }
}
