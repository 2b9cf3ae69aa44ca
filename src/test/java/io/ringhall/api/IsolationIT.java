package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.identity.Role;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route there is, so that a new one cannot be forgotten. */
class IsolationIT extends RestHouse {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void another_tenants_administrator_finds_nothing_behind_any_route() {
        var theirs = freshTenant();
        furnish(theirs.domain());
        var mine = freshTenant();
        as(signInAsNew(mine, Role.TENANT_ADMINISTRATOR), PASSWORD);

        var walked = 0;
        for (var route : tenantRoutes()) {
            for (var method : route.methods()) {
                var path = concrete(route.pattern(), theirs.domain());
                var answer = send(method, path, "{}", null);
                assertThat(answer.response().getStatus()).as("%s %s", method, path).isEqualTo(404);
                assertThat(answer.text().replace(theirs.domain(), "nobody.example.com"))
                        .as("%s %s", method, path)
                        .isEqualTo(missing(method, route.pattern()).text());
                walked++;
            }
        }
        assertThat(walked).isGreaterThan(30);
    }

    @Test
    void a_viewer_changes_nothing_behind_any_route() {
        var tenant = freshTenant();
        furnish(tenant.domain());
        as(signInAsNew(tenant, Role.TENANT_VIEWER), PASSWORD);

        for (var route : tenantRoutes()) {
            for (var method : route.methods()) {
                if (!method.equals(HttpMethod.GET)) {
                    var path = concrete(route.pattern(), tenant.domain());
                    assertThat(send(method, path, "{}", null).response().getStatus())
                            .as("%s %s", method, path)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void nobody_gets_in_without_a_password() {
        as("admin", "wrong");
        get("").is(401);
    }

    @Test
    void only_own_tenants_are_listed_and_only_operators_make_new_ones() {
        freshTenant();
        var mine = freshTenant();
        as(signInAsNew(mine, Role.TENANT_ADMINISTRATOR), PASSWORD);

        assertThat(get("").is(200).body().at("/items")).hasSize(1);
        post("", "{'domain':'grab.example.com','name':'Grab'}").is(403);
    }

    private record Route(String pattern, List<HttpMethod> methods) {}

    private List<Route> tenantRoutes() {
        var found = new TreeSet<String>();
        routes.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/v1/tenants/{domain}"))
                .forEach(pattern -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> found.add(method + " " + pattern))));
        return found.stream()
                .map(line -> line.split(" "))
                .map(parts -> new Route(parts[1], List.of(RequestMethod.valueOf(parts[0]).asHttpMethod())))
                .toList();
    }

    private static String concrete(String pattern, String domain) {
        return pattern.replace("/api/v1/tenants", "")
                .replace("{domain}", domain)
                .replace("{number}", pattern.contains("mailboxes") ? "703" : pattern.contains("ring-groups") ? "610" : pattern.contains("service-flags") ? "750" : "101")
                .replace("{command}", "toggle")
                .replace("{extension}", "101")
                .replace("{name}", "Carrier")
                .replace("{username}", "admin")
                .replace("{extension}", "101")
                .replace("{id}", "beep");
    }

    /** The same route in a tenant that does not exist: the answer must not differ by a letter but the address. */
    private Answer missing(HttpMethod method, String pattern) {
        return send(method, concrete(pattern, "nobody.example.com"), "{}", null);
    }

    private void furnish(String domain) {
        post("/" + domain + "/extensions", "{'number':'101','name':'Ann'}").is(201);
        post("/" + domain + "/service-flags", "{'number':'750','name':'Night'}").is(201);
        post("/" + domain + "/trunks", "{'name':'Carrier','host':'127.0.0.1','kind':'address','enabled':false}").is(201);
        post("/" + domain + "/mailboxes", "{'number':'703','name':'General'}").is(201);
        post("/" + domain + "/ring-groups", "{'number':'610','name':'S','stages':[{'members':[{'extension':'101'}]}],'final':{'mailbox':'703'}}")
                .is(201);
    }
}
