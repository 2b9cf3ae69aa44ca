package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundApiIT extends RestHouse {
    private static final String GROUP =
            "{'number':'610','name':'Support','stages':[{'members':[{'external':'+15550123'}]}],'final':{'busy':true}%s}";

    @Test
    void a_tenants_defaults_are_there_before_anybody_saves_them() {
        var tenant = "/" + freshTenant().domain();
        var sound = get(tenant + "/sound").is(200).body();
        assertThat(sound.at("/musicOnHold").asString()).isEqualTo("hold-music");
        assertThat(sound.at("/ringback").asString()).isEqualTo("plain");
        assertThat(sound.at("/recording").asString()).isEqualTo("never");
        assertThat(sound.at("/recordingDays").asInt()).isEqualTo(90);

        patch(tenant + "/sound", "{'ringback':'tone:fr'}").is(200);
        var patched = patch(tenant + "/sound", "{'recordingDays':7}").is(200).body();
        assertThat(patched.at("/ringback").asString()).isEqualTo("tone:fr");
        assertThat(patched.at("/recordingDays").asInt()).isEqualTo(7);
    }

    @Test
    void a_group_shows_its_choices_and_a_patch_keeps_those_it_does_not_name() {
        var tenant = "/" + freshTenant().domain();
        var made = post(tenant + "/ring-groups", GROUP.formatted("")).is(201).body();
        assertThat(made.at("/musicOnHold").asString()).isEqualTo("default");
        assertThat(made.at("/ringback").asString()).isEqualTo("default");
        assertThat(made.at("/recording").asString()).isEqualTo("default");

        patch(tenant + "/ring-groups/610", "{'recording':'always','ringback':'tone:gb'}").is(200);
        var patched = patch(tenant + "/ring-groups/610", "{'musicOnHold':'hold-music'}").is(200).body();
        assertThat(patched.at("/recording").asString()).isEqualTo("always");
        assertThat(patched.at("/ringback").asString()).isEqualTo("tone:gb");
        assertThat(patch(tenant + "/ring-groups/610", "{'recording':null}").is(200).body().at("/recording").asString())
                .isEqualTo("default");
    }

    @Test
    void a_wrong_choice_is_named_at_its_field() {
        var tenant = "/" + freshTenant().domain();
        post(tenant + "/ring-groups", GROUP.formatted(",'musicOnHold':'rock'")).problem(422, "musicOnHold", "prompt-unknown");
        post(tenant + "/ring-groups", GROUP.formatted(",'ringback':'tone:xx'")).problem(422, "ringback", "tone-unknown");
        patch(tenant + "/sound", "{'recording':'sometimes'}").problem(422, "recording", "unknown-word");
        patch(tenant + "/sound", "{'recordingDays':4000}").problem(422, "recordingDays", "recording-days-range");
    }
}
