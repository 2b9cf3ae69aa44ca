package io.ringhall.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.ringhall.switchboard.LiveChange;
import io.ringhall.switchboard.LiveView;
import io.ringhall.switchboard.Subscription;
import io.ringhall.tenancy.TenantAccess;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a tenant's live changes to a component while it is on screen, on the UI's own thread, by server push. */
public final class LiveFeed {
    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);

    private final LiveView live;
    private final Component owner;
    private final Consumer<LiveChange> onChange;
    private @Nullable TenantAccess access;
    private @Nullable Subscription subscription;

    /** @param onChange called with the session locked */
    public LiveFeed(LiveView live, Component owner, Consumer<LiveChange> onChange) {
        this.live = live;
        this.owner = owner;
        this.onChange = onChange;
        owner.addAttachListener(event -> subscribe());
        owner.addDetachListener(event -> unsubscribe());
    }

    /** From now on this tenant's changes. */
    public void follow(TenantAccess tenant) {
        if (access != null && access.tenantId() == tenant.tenantId()) {
            return;
        }
        access = tenant;
        unsubscribe();
        if (owner.isAttached()) {
            subscribe();
        }
    }

    private void subscribe() {
        if (access == null || subscription != null) {
            return;
        }
        var ui = owner.getUI().orElseThrow();
        subscription = live.subscribe(access, change -> deliver(ui, change));
    }

    private void deliver(UI ui, LiveChange change) {
        try {
            ui.access(() -> {
                if (owner.isAttached()) {
                    onChange.accept(change);
                }
            });
        } catch (UIDetachedException gone) {
            log.debug("A browser went away before a change reached it", gone);
        }
    }

    private void unsubscribe() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }
}
