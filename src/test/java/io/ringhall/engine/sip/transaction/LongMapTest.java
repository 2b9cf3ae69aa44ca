package io.ringhall.engine.sip.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongMapTest {
    /** Few distinct keys, many of them with the same home slot, so that chains form, wrap around and are broken up. */
    @Test
    void doesWhatAHashMapDoesOverARandomWalk() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var map = new LongMap<String>();
            var model = new HashMap<Long, String>();
            for (int i = 0; i < 5_000; i++) {
                long key = random.nextInt(2) == 0 ? random.nextInt(2_000) : 250 + 256L * random.nextInt(300);
                var value = "v" + i;
                switch (random.nextInt(5)) {
                    case 0, 1 -> assertThat(map.put(key, value)).isEqualTo(model.put(key, value));
                    case 2 -> assertThat(map.putIfAbsent(key, value)).isEqualTo(model.putIfAbsent(key, value));
                    case 3 -> {
                        var known = model.get(key);
                        assertThat(map.remove(key, known == null ? value : known)).isEqualTo(model.remove(key) != null);
                    }
                    default -> {
                        assertThat(map.get(key)).isEqualTo(model.get(key));
                        assertThat(map.contains(key)).isEqualTo(model.containsKey(key));
                    }
                }
                assertThat(map.size()).isEqualTo(model.size());
            }
            assertThat(map.values()).containsExactlyInAnyOrderElementsOf(model.values());
        }
    }

    @Test
    void anotherValueUnderTheKeyIsNotRemoved() {
        var map = new LongMap<String>();
        map.put(7, "one");
        assertThat(map.remove(7, "other")).isFalse();
        assertThat(map.get(7)).isEqualTo("one");
    }

    @Test
    void shrinksAgainWhenItIsEmptied() {
        var map = new LongMap<Integer>();
        var numbers = new Integer[10_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
            map.put(i * 0x9E3779B97F4A7C15L, numbers[i]);
        }
        for (int i = 0; i < numbers.length; i++) {
            assertThat(map.remove(i * 0x9E3779B97F4A7C15L, numbers[i])).isTrue();
        }
        assertThat(map.size()).isZero();
        assertThat(map.values()).isEmpty();
    }
}
