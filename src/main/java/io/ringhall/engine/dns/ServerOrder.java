package io.ringhall.engine.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** In which order servers are tried: by rank, within a rank by chance and weight (RFC 2782, "Weight"). */
public final class ServerOrder {
    private ServerOrder() {}

    /** @param chance a random number from 0 up to its argument, excluded */
    public static List<ServerAddress> of(List<Server> servers, IntUnaryOperator chance) {
        var out = new ArrayList<ServerAddress>();
        var left = new ArrayList<>(servers);
        left.sort(Comparator.comparingInt(Server::rank));
        while (!left.isEmpty()) {
            var next = left.remove(pick(left, chance));
            for (var address : next.addresses()) {
                out.add(new ServerAddress(next.host(), address, next.port(), next.transport()));
            }
        }
        return out;
    }

    /** RFC 2782: the first whose running sum of weights exceeds a random number; those without weight stand first in the sum. */
    private static int pick(List<Server> left, IntUnaryOperator chance) {
        int rank = left.getFirst().rank();
        var peers = new ArrayList<Integer>();
        for (int i = 0; i < left.size() && left.get(i).rank() == rank; i++) {
            peers.add(i);
        }
        peers.sort(Comparator.comparingInt(i -> left.get(i).weight() == 0 ? 0 : 1));
        int sum = peers.stream().mapToInt(i -> left.get(i).weight()).sum();
        int wanted = chance.applyAsInt(sum + 1);
        int running = 0;
        for (int i : peers) {
            running += left.get(i).weight();
            if (running >= wanted) {
                return i;
            }
        }
        return peers.getLast();
    }
}
