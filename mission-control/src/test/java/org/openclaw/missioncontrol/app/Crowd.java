package org.openclaw.missioncontrol.app;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openclaw.missioncontrol.app.Api.Answer;

/** Many who do the same at the same moment. */
public record Crowd(int size) {
    public static Crowd of(int size) {
        return new Crowd(size);
    }

    /** How often each status was the answer. */
    public Map<Integer, Long> statuses(Supplier<Answer> request) {
        var ready = new CountDownLatch(size);
        Callable<Integer> one = () -> {
            ready.countDown();
            ready.await();
            return request.get().status();
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, size).mapToObj(_ -> threads.submit(one)).toList();
            return answers.stream().collect(Collectors.groupingBy(Crowd::result, Collectors.counting()));
        }
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
