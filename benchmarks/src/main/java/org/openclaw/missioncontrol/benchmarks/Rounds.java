package org.openclaw.missioncontrol.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/** Contenders in turn, round after round, so that whatever else the machine does meets all of them. */
final class Rounds {
    private Rounds() {}

    /** Lets each of them run until it is warm. */
    static void warmUp(List<? extends Contender> contenders, int clients, Plan plan) throws Exception {
        for (var contender : contenders) contender.rate(clients, plan.warmUp());
    }

    /** What each of them managed, in their order. */
    static List<Rates> of(List<? extends Contender> contenders, int clients, Plan plan) throws Exception {
        var rates = new double[contenders.size()][plan.rounds()];
        for (var round = 0; round < plan.rounds(); round++) {
            for (var turn = 0; turn < contenders.size(); turn++) {
                var next = (turn + round) % contenders.size(); // so that nobody always comes after the same
                rates[next][round] = contenders.get(next).rate(clients, plan.slice());
            }
        }
        return IntStream.range(0, rates.length)
                .mapToObj(each -> new Rates(rates[each]))
                .toList();
    }
}
