package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsersApiIT extends RestHouse {
    private String tenant = "";
    private String ann = "";

    @BeforeEach
    void a_tenant_with_a_user() {
        tenant = "/" + freshTenant().domain();
        ann = "ann" + tenant.replace('/', '.');
        post(tenant + "/users", "{'username':'" + ann + "','fullName':'Ann','role':'tenant-administrator','password':'a long enough one'}").is(201);
    }

    @Test
    void a_user_made_by_rest_signs_in_and_no_answer_shows_the_password() {
        assertThat(get(tenant + "/users").is(200).text()).contains(ann).doesNotContain("password");

        as(ann, "a long enough one");
        get(tenant + "/extensions").is(200);
    }

    @Test
    void a_patch_keeps_what_it_leaves_out() {
        var patched = patch(tenant + "/users/" + ann, "{'fullName':'Ann Other'}").is(200).body();

        assertThat(patched.path("role").asString()).isEqualTo("tenant-administrator");
        assertThat(patched.path("enabled").asBoolean()).isTrue();
        as(ann, "a long enough one");
        get(tenant + "/extensions").is(200);
    }

    @Test
    void a_patched_password_replaces_the_old_one_and_a_short_one_changes_nothing() {
        patch(tenant + "/users/" + ann, "{'fullName':'Nobody','password':'short'}").problem(422, "password", "password-short");
        assertThat(get(tenant + "/users/" + ann).is(200).body().path("fullName").asString()).isEqualTo("Ann");

        patch(tenant + "/users/" + ann, "{'password':'another long one'}").is(200);
        as(ann, "a long enough one");
        get(tenant + "/extensions").is(401);
        as(ann, "another long one");
        get(tenant + "/extensions").is(200);
    }

    @Test
    void nobody_takes_their_own_rights_away() {
        as(ann, "a long enough one");

        patch(tenant + "/users/" + ann, "{'enabled':false}").problem(422, "enabled", "own-account");
        patch(tenant + "/users/" + ann, "{'role':'tenant-viewer'}").problem(422, "role", "own-account");
    }

    @Test
    void a_user_of_a_tenant_is_never_a_platform_administrator() {
        post(tenant + "/users", "{'username':'x" + ann + "','fullName':'X','role':'platform-administrator','password':'a long enough one'}")
                .problem(422, "role", "role-not-of-tenant");
        patch(tenant + "/users/" + ann, "{'role':'platform-administrator'}").problem(422, "role", "role-not-of-tenant");
    }

    @Test
    void a_user_name_is_taken_once_in_the_whole_house() {
        var other = "/" + freshTenant().domain();

        post(other + "/users", "{'username':'" + ann + "','fullName':'Ann','password':'a long enough one'}").problem(409, "username", "number-taken");
    }

    @Test
    void a_viewer_reads_who_there_is_and_changes_nobody() {
        var access = freshTenant();
        as(signInAsNew(access, Role.TENANT_VIEWER), PASSWORD);

        get("/" + access.domain() + "/users").is(200);
        post("/" + access.domain() + "/users", "{}").is(403);
    }
}
