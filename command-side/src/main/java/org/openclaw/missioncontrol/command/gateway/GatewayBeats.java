package org.openclaw.missioncontrol.command.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.stereotype.Component;

/** How often one gateway may beat: a few times a second, whatever it does wrong. */
@Component
class GatewayBeats {
    private static final int PER_SECOND = 4;

    private final Cache<GatewayId, Bucket> left = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(1))
            .maximumSize(100_000)
            .build();

    void requireFew(GatewayId gateway) {
        var bucket = left.get(
                gateway,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(PER_SECOND).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                        .build());
        if (!bucket.tryConsume(1))
            throw Rejection.tooManyRequests(
                    "too_many_heartbeats", "A gateway beats at most four times a second. Wait a second.", 1);
    }
}
