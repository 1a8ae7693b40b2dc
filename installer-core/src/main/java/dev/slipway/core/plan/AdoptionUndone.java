package dev.slipway.core.plan;

import dev.slipway.core.plan.AdoptionStep.AddBootEntry;
import dev.slipway.core.plan.AdoptionStep.AdoptPool;
import dev.slipway.core.plan.AdoptionStep.RemoveBootEntry;
import dev.slipway.core.plan.AdoptionStep.RemoveBootEnvironment;
import dev.slipway.core.plan.JournalStep.ForgetJournal;
import dev.slipway.core.plan.JournalStep.KeepJournal;
import dev.slipway.core.plan.PoolStep.ExportPool;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What takes a new boot environment away from an adopted pool again; nothing where no pool was adopted.
///
/// First nothing starts from it any more, then it is destroyed. A journal that was found on a disk is older than what
/// was done: so all is undone that can have been begun, and each step looks whether there is anything to undo.
record AdoptionUndone(Plan installed, Set<String> begun) {
    List<Step> steps() {
        return all(AdoptPool.class)
                .filter(step -> begun.contains(step.id()))
                .flatMap(this::undone)
                .toList();
    }

    /// Also where nothing was added yet: a pool that was not exported would be taken for ours by the system that it
    /// starts.
    private Stream<Step> undone(AdoptPool adopted) {
        var ours = looked() ? Optional.of(PlanHash.of(installed)) : Optional.<String>empty();
        var environment = new RemoveBootEnvironment(adopted, ours);
        var pool = Stream.<Step>of(environment, new ExportPool(adopted.pool()));
        return looked() ? Stream.of(entries(), pool, journals()).flatMap(each -> each) : pool;
    }

    /// Whether neither the pool nor any EFI system partition had anything by the name of the new boot environment: only
    /// then is what they have now ours. The first copy of the journal is kept right after that.
    private boolean looked() {
        return all(KeepJournal.class).anyMatch(step -> begun.contains(step.id()));
    }

    private Stream<Step> entries() {
        return all(AddBootEntry.class)
                .map(step -> new RemoveBootEntry(step.disk(), step.root().name()));
    }

    private Stream<Step> journals() {
        return all(KeepJournal.class).map(KeepJournal::disk).distinct().map(ForgetJournal::new);
    }

    private <S extends Step> Stream<S> all(Class<S> kind) {
        return installed.steps().stream().filter(kind::isInstance).map(kind::cast);
    }
}
