package io.ringhall.engine.runtime;

import io.ringhall.engine.presence.DialogEntry;
import io.ringhall.engine.presence.EventPackage;
import io.ringhall.engine.presence.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The dialogs of tenants in which somebody watches dialogs, by number. Calls tell it after each step; where nobody watches that is one
 * look into an empty map. The first watcher of a tenant has every loop list its calls.
 */
final class DialogBoard {
    /** A dialog and whose it is: an extension's or a group's. */
    record Listed(String number, DialogEntry entry) {}

    private final Map<String, Tenant> tenants = new ConcurrentHashMap<>();
    private final Watches watches;
    private List<SipLoop> loops = List.of();

    DialogBoard(Watches watches) {
        this.watches = watches;
    }

    /** Whose calls they are; told before the loops start. */
    void over(List<SipLoop> all) {
        loops = List.copyOf(all);
    }

    /** Called on the call's loop. */
    void changed(CallRunner call) {
        var tenant = tenants.get(call.call().config().domain());
        if (tenant != null) {
            tenant.put(call.call().id(), CallDialogs.of(call));
        }
    }

    synchronized void watch(String domain) {
        var known = tenants.get(domain);
        if (known != null) {
            known.watchers++;
            return;
        }
        var tenant = new Tenant(domain, loops.size());
        tenants.put(domain, tenant);
        for (var loop : loops) {
            loop.loop().execute(() -> {
                loop.calls().forEach(call -> {
                    if (call.call().config().domain().equals(domain)) {
                        tenant.put(call.call().id(), CallDialogs.of(call));
                    }
                });
                tenant.listed();
            });
        }
    }

    synchronized void unwatch(String domain) {
        var tenant = tenants.get(domain);
        if (tenant != null && --tenant.watchers == 0) {
            tenants.remove(domain);
        }
    }

    /** Runs it once every call of the tenant is listed: now, or on the asking loop soon. */
    void whenListed(String domain, SipLoop loop, Runnable task) {
        var tenant = tenants.get(domain);
        if (tenant == null || tenant.whenListed(() -> loop.loop().execute(task))) {
            task.run();
        }
    }

    List<DialogEntry> dialogs(String domain, String number) {
        var tenant = tenants.get(domain);
        return tenant == null ? List.of() : tenant.byNumber.getOrDefault(number, List.of());
    }

    private final class Tenant {
        private final String domain;
        /** Written by the call's loop only. */
        private final Map<String, List<Listed>> byCall = new ConcurrentHashMap<>();
        private final Map<String, List<DialogEntry>> byNumber = new ConcurrentHashMap<>();
        private int watchers = 1;
        private int unlisted;
        private final List<Runnable> waiting = new ArrayList<>();

        Tenant(String domain, int loops) {
            this.domain = domain;
            unlisted = loops;
        }

        void put(String call, List<Listed> after) {
            var before = after.isEmpty() ? byCall.remove(call) : byCall.put(call, after);
            var gone = before == null ? List.<Listed>of() : before;
            if (gone.equals(after)) {
                return;
            }
            var numbers = new LinkedHashSet<String>();
            gone.forEach(each -> numbers.add(each.number()));
            after.forEach(each -> numbers.add(each.number()));
            for (var number : numbers) {
                byNumber.compute(number, (key, list) -> merged(list, number, gone, after));
                watches.changed(new Resource(domain, EventPackage.DIALOG, number));
                watches.changed(new Resource(domain, EventPackage.PRESENCE, number));
            }
        }

        private @Nullable List<DialogEntry> merged(@Nullable List<DialogEntry> list, String number, List<Listed> gone, List<Listed> after) {
            var next = new ArrayList<DialogEntry>(list == null ? List.of() : list);
            next.removeIf(each -> gone.stream().anyMatch(old -> old.number().equals(number) && old.entry().id().equals(each.id())));
            after.stream().filter(each -> each.number().equals(number)).forEach(each -> next.add(each.entry()));
            return next.isEmpty() ? null : List.copyOf(next);
        }

        synchronized void listed() {
            if (--unlisted == 0) {
                waiting.forEach(Runnable::run);
                waiting.clear();
            }
        }

        /** @return true when everything is listed: the task is not kept */
        synchronized boolean whenListed(Runnable task) {
            return unlisted == 0 || !waiting.add(task);
        }
    }
}
