package dev.slipway.app.storage;

import dev.slipway.app.draft.Area;
import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.draft.Placement;
import dev.slipway.app.draft.Preset;
import dev.slipway.app.draft.PresetOffer;
import dev.slipway.app.draft.StorageCheck;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.work.Activity;
import dev.slipway.core.check.Alternative;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Inventory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
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
    private final ReadOnlyObjectWrapper<Worked> worked =
            new ReadOnlyObjectWrapper<>(new Worked(StorageDraft.on(Inventory.NONE), 0));
    private final ReadOnlyObjectWrapper<List<PresetOffer>> offers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final AreaWords names;
    private final PoolForms pools;
    private final AreaList areas;
    private final AdoptionForm adoption;
    private final StorageFindings findings;
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final BooleanProperty wholeDisk = new SimpleBooleanProperty();
    private boolean showing;

    public StorageViewModel(Workbench bench) {
        this.bench = bench;
        this.job = bench.job();
        this.activity = bench.activity();
        this.names = new AreaWords(bench.messages());
        this.pools = new PoolForms(bench.messages(), this::decide);
        this.areas = new AreaList(pools, worked::get, now -> change(draft().with(now)));
        this.adoption = new AdoptionForm(bench.messages(), this::decide);
        this.findings = new StorageFindings(bench.messages());
        wholeDisk.subscribe((_, _) -> decide());
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
    StorageDraft draft() {
        return worked.get().draft();
    }

    ReadOnlyObjectProperty<Worked> worked() {
        return worked.getReadOnlyProperty();
    }

    /// The pools beside each other.
    AreaList areas() {
        return areas;
    }

    /// Every preset, in order, that what is worked on could be, whether its disks allow it or not.
    ReadOnlyObjectProperty<List<PresetOffer>> offers() {
        return offers.getReadOnlyProperty();
    }

    StorageFindings findings() {
        return findings;
    }

    /// The one that is worked on.
    ReadOnlyObjectProperty<PoolForm> pool() {
        return pools.worked();
    }

    /// Counts before all that is said of disks that are erased.
    AdoptionForm adoption() {
        return adoption;
    }

    /// Whether the image is said to be the contents of a disk, which is chosen with it; nothing is missed here then.
    BooleanProperty wholeDisk() {
        return wholeDisk;
    }

    /// Nothing where the disk is of another pool.
    void toggle(DiskRow row) {
        if (row.free().get()) {
            var toggled =
                    disks.stream()
                            .filter(it -> it.chosen().get() != it.equals(row))
                            .map(DiskRow::disk)
                            .toList();
            change(draft().choosing(pools.at(), toggled));
        }
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
        take(draft().instead(alternative));
    }

    /// Asks the machine again: a disk may have been put in.
    void lookAgain() {
        var held = job.machine();
        activity.run(
                bench.words("claim.looking", job.draft().get().hostname()),
                () -> held.machine().inventory(),
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
        show(
                () -> {
                    wholeDisk.set(false);
                    pools.forget(draft().root());
                    adoption.seen(now);
                });
        job.draft().get().storage().ifPresentOrElse(this::take, () -> change(StorageDraft.on(now)));
    }

    private void decidedElsewhere(Optional<StorageDraft> storage) {
        storage.filter(now -> !now.equals(draft())).ifPresent(this::take);
    }

    private void take(StorageDraft now) {
        show(
                () -> {
                    pools.show(now.areas());
                    adoption.show(now.adoption());
                });
        change(now);
    }

    /// Nothing is decided by what is put into the fields.
    private void show(Runnable shows) {
        showing = true;
        shows.run();
        showing = false;
    }

    private void change(UnaryOperator<Area> edit) {
        change(draft().with(pools.at(), edit));
    }

    private void change(StorageDraft now) {
        var typed = now.with(pools.typed(now.areas())).adopting(adoption.value());
        worked.set(new Worked(typed, pools.at()));
        lookAtIt();
    }

    private void decide() {
        if (!showing) {
            change(draft());
        }
    }

    private void lookAtIt() {
        disks.forEach(this::mark);
        offer();
        check();
        var open = problem();
        missing.set(leavesDisksToImage() ? "" : open);
        say(Optional.of(draft()).filter(_ -> open.isEmpty()));
    }

    /// Until an image is named that is put into something.
    private boolean leavesDisksToImage() {
        var named = job.draft().get().image().map(ImageDraft::named);
        return wholeDisk.get()
                && worked.get().undecided()
                && named.filter(image -> !image.isRaw()).isEmpty();
    }

    private void say(Optional<StorageDraft> decided) {
        if (!decided.equals(job.draft().get().storage())) {
            job.change(now -> now.withStorage(decided));
        }
    }

    private void mark(DiskRow row) {
        var area = draft().areaOf(row.disk());
        var here = area.filter(it -> it == pools.at()).isPresent();
        var named = area.filter(_ -> worked.get().several());
        row.belong(
                named.map(it -> names.name(draft(), it)).orElse(""),
                here,
                area.isPresent() && !here);
    }

    private void offer() {
        offers.set(fitting().map(it -> PresetOffer.of(it, draft(), pools.at())).toList());
    }

    private void check() {
        var image = job.draft().get().image().map(ImageDraft::resolved);
        findings.look(
                new StorageCheck(draft(), image),
                job.draft().get().writtenStorage(),
                undecided().isEmpty(),
                sheet());
    }

    private Optional<HardwareSheet> sheet() {
        return job.survey().sheet().get();
    }

    /// Only the system can go into a partition.
    private Stream<Preset> fitting() {
        return Arrays.stream(Preset.values()).filter(it -> it.isPool() || worked.get().isSystem());
    }

    private String problem() {
        if (!undecided().isEmpty()) {
            return undecided();
        }
        var typed = pools.problem(draft());
        return typed.isEmpty() ? findings.forbidding() : typed;
    }

    private String undecided() {
        var open = new Undecided(bench.messages()).in(draft());
        return adoption.problem().isEmpty() ? open : adoption.problem();
    }
}
