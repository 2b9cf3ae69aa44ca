package io.ringhall.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class WriteBehindTest {
    private final WriteBehind<String, Integer> behind = new WriteBehind<>("Things");
    private final Map<String, Integer> stored = new HashMap<>();

    @Test
    void only_the_latest_value_of_a_key_is_stored() {
        behind.put("a", 1);
        behind.put("a", 2);
        behind.flush(stored::putAll);

        assertThat(stored).isEqualTo(Map.of("a", 2));
    }

    @Test
    void what_could_not_be_stored_waits_and_never_undoes_what_came_later() {
        Consumer<Map<String, Integer>> away = batch -> {
            behind.put("b", 20); // changes again while the database is being asked
            throw new DataAccessResourceFailureException("away");
        };
        behind.put("a", 1);
        behind.put("b", 2);
        behind.flush(away);
        behind.flush(stored::putAll);

        assertThat(stored).isEqualTo(Map.of("a", 1, "b", 20));
    }

    @Test
    void an_entry_that_is_refused_for_good_holds_up_no_other() {
        Consumer<Map<String, Integer>> strict = batch -> {
            if (batch.containsKey("bad")) {
                throw new DataIntegrityViolationException("too long");
            }
            stored.putAll(batch);
        };
        behind.put("a", 1);
        behind.put("bad", 2);
        behind.put("c", 3);
        behind.flush(strict);
        assertThat(stored).isEqualTo(Map.of("a", 1, "c", 3));

        behind.put("d", 4);
        behind.flush(batch -> assertThat(batch).isEqualTo(Map.of("d", 4)));
    }
}
