package io.ringhall.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysetWindowTest {
    private final List<String> asked = new ArrayList<>();
    private final KeysetWindow<Integer> window = new KeysetWindow<>(cursor -> {
        asked.add(String.valueOf(cursor));
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(from + 10, 25);
        return new KeysetWindow.Page<>(IntStream.range(from, to).boxed().toList(), to == 25 ? null : String.valueOf(to));
    });

    @Test
    void only_the_pages_that_were_scrolled_to_are_fetched_and_each_once() {
        assertThat(window.rows(0, 5)).containsExactly(0, 1, 2, 3, 4);
        assertThat(window.rows(5, 5)).containsExactly(5, 6, 7, 8, 9);
        assertThat(asked).containsExactly("null");
        assertThat(window.rows(8, 5)).containsExactly(8, 9, 10, 11, 12);
        assertThat(asked).containsExactly("null", "10");
    }

    @Test
    void at_the_end_there_are_fewer_and_beyond_it_none() {
        assertThat(window.rows(20, 50)).containsExactly(20, 21, 22, 23, 24);
        assertThat(window.rows(40, 10)).isEmpty();
        assertThat(asked).containsExactly("null", "10", "20");
    }
}
