package io.ringhall.engine.config;

import java.util.List;

/** One stage. @param number 1-3 as the administrator sees it @param seconds 5-300 */
public record StageConfig(int number, int seconds, RingStrategy strategy, List<MemberConfig> members) {
    public StageConfig {
        members = List.copyOf(members);
    }
}
