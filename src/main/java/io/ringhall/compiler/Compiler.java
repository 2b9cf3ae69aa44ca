package io.ringhall.compiler;

import io.ringhall.plan.TenantPlan;
import java.util.List;

/** Plan to engine configuration. Pure: equal input gives equal output; passes run in this order. */
public final class Compiler {
    private static final List<Pass> PASSES = List.of(
            new NumbersPass(),
            new ExtensionsPass(),
            new GroupsPass(),
            new MembersPass(),
            new AttendantsPass(),
            new QueuesAndMailboxesPass(),
            new FlagsPass(),
            new NumberPlanPass(),
            new TrunksPass(),
            new OutsidePass(),
            new ReferencesPass(),
            new PromptsPass(),
            new SoundPass(),
            new LoopsPass());

    /** The configuration is whole even when there are errors, but must then not be published. */
    public Compilation compile(TenantPlan plan, long version) {
        var findings = new Findings();
        var draft = new Draft(plan);
        PASSES.forEach(pass -> pass.check(draft, findings));
        return new Compilation(Translation.of(plan, version), findings.all());
    }
}
