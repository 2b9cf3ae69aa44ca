package io.ringhall.switchboard;

import io.ringhall.compiler.Compilation;
import io.ringhall.compiler.Compiler;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.PlanChanged;
import io.ringhall.plan.PlanCheck;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.TenantPlan;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantRefused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * From a saved plan to the engine. A save is compiled once, before it is committed; what was compiled then is what goes live
 * after the commit, since the tenant's row lock makes savers take turns and so the revision names exactly one plan. A plan
 * with errors never replaces what is live.
 */
@Component
class Publication implements PlanCheck {
    private static final Logger log = LoggerFactory.getLogger(Publication.class);

    private final Compiler compiler = new Compiler();
    private final PlanReader plans;
    private final TenantGate tenants;
    private final EngineRoom engine;
    private final LiveBoard board;
    private final StoredBindings bindings;
    private final KeptPlans kept;
    private final Map<String, Compilation> checked = new ConcurrentHashMap<>();
    private final Set<String> refused = new ConcurrentSkipListSet<>();

    Publication(PlanReader plans, TenantGate tenants, EngineRoom engine, LiveBoard board, StoredBindings bindings, KeptPlans kept) {
        this.plans = plans;
        this.tenants = tenants;
        this.engine = engine;
        this.board = board;
        this.bindings = bindings;
        this.kept = kept;
    }

    @Override
    public List<Diagnostic> check(TenantPlan candidate) {
        var compilation = compiler.compile(candidate, candidate.revision());
        if (compilation.isClean()) {
            checked.put(candidate.domain(), compilation);
        }
        return compilation.diagnostics();
    }

    @EventListener
    void changed(PlanChanged change) {
        var compilation = checked.remove(change.domain());
        if (compilation != null && compilation.config().version() == change.revision()) {
            publish(compilation);
        } else {
            // the tenant itself was made, changed or deleted, or another saver was quicker than this event
            publish(change.domain());
        }
    }

    /** At start: whatever is saved, and nothing else. One tenant's trouble is not the others'. */
    void publishAll() {
        var domains = tenants.allDomains();
        for (var domain : domains) {
            publish(domain);
        }
        engine.standingIn().stream().filter(domain -> !domains.contains(domain)).forEach(this::withdraw);
        kept.keepOnly(domains);
    }

    /** At start without the database: what was live last. */
    void standIn() {
        for (var tenant : kept.load()) {
            engine.standIn(tenant);
            board.tenant(tenant.domain()).published(tenant.version());
            log.warn("{} is live with v{}, as kept on disk", tenant.domain(), tenant.version());
        }
    }

    private void publish(String domain) {
        try {
            var plan = plans.read(domain);
            publish(compiler.compile(plan, plan.revision()));
        } catch (TenantRefused gone) {
            withdraw(domain);
        }
    }

    private void publish(Compilation compilation) {
        var config = compilation.config();
        if (!compilation.isClean()) {
            refused.add(config.domain());
            log.error("The plan of {} is not published: {}", config.domain(), compilation.diagnostics());
            return;
        }
        refused.remove(config.domain());
        if (engine.publish(config)) {
            board.tenant(config.domain()).published(config.version());
            log.info("{} is live with v{}", config.domain(), config.version());
        }
    }

    private void withdraw(String domain) {
        engine.withdraw(domain);
        board.forget(domain);
        bindings.forget(domain);
        refused.remove(domain);
        log.info("{} is no longer live", domain);
    }

    /** Tenants whose saved plan is not what is live. */
    Set<String> unpublished() {
        return new TreeSet<>(refused);
    }
}
