package io.ringhall.reports;

import io.ringhall.calls.CallData;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A group's calls of one day, oldest first, and what they add up to. */
record DayCalls(List<CallData> calls) {
    /** Calls that began within one hour of the local clock. */
    record Hour(int answered, int missed) {
        int all() {
            return answered + missed;
        }

        Hour with(CallData call) {
            return call.missed() ? new Hour(answered, missed + 1) : new Hour(answered + 1, missed);
        }
    }

    DayCalls {
        calls = List.copyOf(calls);
    }

    int answered() {
        return (int) calls.stream().filter(call -> !call.missed()).count();
    }

    int missed() {
        return calls.size() - answered();
    }

    long averageWait() {
        return Math.round(calls.stream().mapToLong(CallData::waitSeconds).average().orElse(0));
    }

    long longestWait() {
        return calls.stream().mapToLong(CallData::waitSeconds).max().orElse(0);
    }

    long averageTalk() {
        return Math.round(calls.stream().filter(call -> !call.missed()).mapToLong(CallData::talkSeconds).average().orElse(0));
    }

    /** From the first hour with a call to the last; when clocks go back, the repeated hour counts together. */
    List<Map.Entry<Integer, Hour>> hours(ZoneId zone) {
        var hours = new TreeMap<Integer, Hour>();
        for (var call : calls) {
            hours.compute(
                    call.startedAt().atZone(zone).getHour(), (hour, old) -> (old == null ? new Hour(0, 0) : old).with(call));
        }
        var all = new ArrayList<Map.Entry<Integer, Hour>>();
        if (!hours.isEmpty()) {
            for (int hour = hours.firstKey(); hour <= hours.lastKey(); hour++) {
                all.add(Map.entry(hour, hours.getOrDefault(hour, new Hour(0, 0))));
            }
        }
        return all;
    }

    /** Who answered how often, the busiest first. */
    Map<String, Long> byMember() {
        var counts = new LinkedHashMap<String, Long>();
        calls.stream().filter(call -> call.answeredBy() != null).forEach(call -> counts.merge(call.answeredBy(), 1L, Long::sum));
        var sorted = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
