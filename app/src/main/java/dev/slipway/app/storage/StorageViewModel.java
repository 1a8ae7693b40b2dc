package dev.slipway.app.storage;

import dev.slipway.app.draft.Area;
import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.draft.Placement;
import dev.slipway.app.draft.Preset;
import dev.slipway.app.draft.PresetOffer;
import dev.slipway.app.draft.StorageCheck;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.job.Hold;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.work.Activity;
import dev.slipway.core.check.Alternative;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Inventory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The disks of the machine, those that are chosen, and how they are laid out.
public final class StorageViewModel implements PageModel {
    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final ObservableList<DiskRow> disks = FXCollections.observableArrayList();
    private final ObservableList<DiskRow> shownDisks =
            FXCollections.unmodifiableObservableList(disks);
    private final ReadOnlyObjectWrapper<StorageDraft> draft =
            new ReadOnlyObjectWrapper<>(StorageDraft.on(Inventory.NONE));
    private final ReadOnlyObjectWrapper<Area> area =
            new ReadOnlyObjectWrapper<>(draft.get().rootArea());
    private final ReadOnlyObjectWrapper<List<PresetOffer>> offers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final PoolForm pool;
    private final AdoptionForm adoption;
    private final StorageFindings findings;
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");

    public StorageViewModel(Workbench bench) {
        this.bench = bench;
        this.job = bench.job();
        this.activity = bench.activity();
        this.pool = new PoolForm(bench.messages(), this::decide);
        this.adoption = new AdoptionForm(bench.messages(), this::decide);
        this.findings = new StorageFindings(bench.messages());
        job.draft().map(Draft::inventory).subscribe(this::seen);
        job.draft().map(Draft::image).subscribe((_, _) -> decide());
        job.survey().sheet().subscribe((_, _) -> check());
        job.draft().map(Draft::writtenStorage).subscribe((_, _) -> check());
        job.draft().map(Draft::storage).subscribe(this::decidedElsewhere);
    }

    ObservableList<DiskRow> disks() {
        return shownDisks;
    }

    /// As far as it is decided.
    ReadOnlyObjectProperty<StorageDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /// The part of the draft that is worked on.
    ReadOnlyObjectProperty<Area> area() {
        return area.getReadOnlyProperty();
    }

    /// Every preset, in order, whether the chosen disks allow it or not.
    ReadOnlyObjectProperty<List<PresetOffer>> offers() {
        return offers.getReadOnlyProperty();
    }

    StorageFindings findings() {
        return findings;
    }

    PoolForm pool() {
        return pool;
    }

    /// Counts before all that is said of disks that are erased.
    AdoptionForm adoption() {
        return adoption;
    }

    void toggle(DiskRow row) {
        row.choose(!row.chosen().get());
        change(it -> it.choosing(chosen()));
    }

    void follow(Preset preset) {
        change(it -> it.following(preset));
    }

    /// Puts vdevs together by hand.
    void edit(UnaryOperator<Placement> edit) {
        change(it -> it.with(edit.apply(it.placement())));
    }

    /// What is offered instead of what the checks refuse.
    void use(Alternative alternative) {
        take(draft.get().instead(alternative));
    }

    /// Asks the machine again: a disk may have been put in. A machine that was lost while a key was still held down is not
    /// asked.
    void lookAgain() {
        job.hold().get().ifPresent(this::lookAgain);
    }

    private void lookAgain(Hold held) {
        activity.run(
                bench.words("claim.looking", job.draft().get().hostname()),
                held.claimed()::inventory,
                this::lookedAgain);
    }

    /// Where nothing has changed, what was chosen stays.
    private void lookedAgain(Inventory inventory) {
        job.change(draft -> draft.seen(inventory));
        decide();
    }

    @Override
    public void leave() {
        activity.cancel();
    }

    @Override
    public ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    @Override
    public Activity activity() {
        return activity;
    }

    private void seen(Optional<Inventory> inventory) {
        var now = inventory.orElse(Inventory.NONE);
        disks.setAll(now.disks().stream().map(DiskRow::new).toList());
        pool.forget();
        adoption.seen(now);
        change(StorageDraft.on(now));
    }

    private void decidedElsewhere(Optional<StorageDraft> storage) {
        storage.filter(now -> !now.equals(draft.get())).ifPresent(this::take);
    }

    private void take(StorageDraft now) {
        disks.forEach(row -> row.choose(now.rootArea().placement().chosen().contains(row.disk())));
        change(now);
    }

    private List<Disk> chosen() {
        return disks.stream().filter(row -> row.chosen().get()).map(DiskRow::disk).toList();
    }

    private void change(UnaryOperator<Area> edit) {
        change(draft.get().with(edit));
    }

    private void change(StorageDraft now) {
        draft.set(now);
        decide();
    }

    private void decide() {
        draft.set(
                draft.get()
                        .with(it -> it.with(pool.value().orElse(it.pool())))
                        .adopting(adoption.value()));
        area.set(draft.get().rootArea());
        offer();
        check();
        missing.set(problem());
        var decided = Optional.of(draft.get()).filter(_ -> missing.get().isEmpty());
        if (!decided.equals(job.draft().get().storage())) {
            job.change(now -> now.withStorage(decided));
        }
    }

    private void offer() {
        var now = draft.get();
        offers.set(
                Arrays.stream(Preset.values())
                        .map(it -> PresetOffer.of(it, now, now.root()))
                        .toList());
    }

    private void check() {
        var image = job.draft().get().image().map(ImageDraft::resolved);
        findings.look(
                new StorageCheck(draft.get(), image),
                job.draft().get().writtenStorage(),
                undecided().isEmpty(),
                sheet());
    }

    private Optional<HardwareSheet> sheet() {
        return job.survey().sheet().get();
    }

    private String problem() {
        if (!undecided().isEmpty()) {
            return undecided();
        }
        var typed = makesPool() ? pool.problem() : "";
        return typed.isEmpty() ? findings.forbidding() : typed;
    }

    /// Whether what is worked on becomes a pool.
    boolean makesPool() {
        return draft.get().makesPool(draft.get().root());
    }

    private String undecided() {
        return adoption.chosen().get().isPresent()
                ? adoption.problem()
                : new Undecided(bench.messages()).in(area.get().placement());
    }
}
