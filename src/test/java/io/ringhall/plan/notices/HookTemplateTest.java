package io.ringhall.plan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HookTemplateTest {
    private static final UnaryOperator<String> URL = text -> URLEncoder.encode(text, StandardCharsets.UTF_8);

    @Test
    void values_are_encoded_where_they_stand_and_what_is_missing_is_empty() {
        assertThat(HookTemplate.fill("https://x/?n={caller}&c={callername}&a={agent}", Map.of("caller", "+49 30", "callername", "A&B=ü"), URL))
                .isEqualTo("https://x/?n=%2B49+30&c=A%26B%3D%C3%BC&a=");
    }

    @Test
    void a_value_is_never_read_as_a_template_again() {
        assertThat(HookTemplate.fill("{caller}", Map.of("caller", "{agent}$1\\", "agent", "101"), UnaryOperator.identity()))
                .isEqualTo("{agent}$1\\");
    }

    @Test
    void braces_of_json_are_left_alone() {
        assertThat(HookTemplate.unknown("{\"n\":\"{caller}\",\"x\":{}}")).isEmpty();
        assertThat(HookTemplate.unknown("{\"n\":\"{cellar}\"}")).contains("cellar");
    }

    @Test
    void the_host_is_never_up_to_the_caller() {
        assertThat(HookTemplate.namesHostBy("https://{did}.example.com/")).isTrue();
        assertThat(HookTemplate.namesHostBy("https://example.com{did}")).isTrue();
        assertThat(HookTemplate.namesHostBy("https://example.com/{did}")).isFalse();
    }
}
