package org.openclaw.missioncontrol.socket.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** Makes each item once, however many readers wait for it. */
@Component
class StreamItems {
    private final Cache<Key, Optional<Item>> made = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .executor(Runnable::run)
            .build();

    Optional<Item> of(Channel channel, Object event, Envelope envelope) {
        return made.get(new Key(channel.key(), envelope.position()), _ -> channel.item(event, envelope));
    }

    private record Key(String channel, long position) {}
}
