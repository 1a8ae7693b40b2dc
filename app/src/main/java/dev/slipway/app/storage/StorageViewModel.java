package dev.slipway.app.storage;

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
import dev.slipway.core.inventory.Inventory;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

/// The disks of the machine, those that are chosen, and how they are laid out.
public final class StorageViewModel implements PageModel {
    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final DiskRows disks;
    private final StorageForm form;
    private final PresetOffers offers = new PresetOffers();
    private final StorageFindings findings;
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");

    public StorageViewModel(Workbench bench) {
        this.bench = bench;
        this.job = bench.job();
        this.activity = bench.activity();
        this.disks = new DiskRows(bench.messages());
        this.findings = new StorageFindings(bench.messages());
        this.form = new StorageForm(bench.messages(), this::look);
        job.draft().map(Draft::inventory).subscribe(this::seen);
        job.draft().map(Draft::image).subscribe((_, _) -> form.decide());
        job.survey().sheet().subscribe((_, _) -> check());
        job.draft().map(Draft::writtenStorage).subscribe((_, _) -> check());
        job.draft().map(Draft::storage).subscribe(this::decidedElsewhere);
    }

    ObservableList<DiskRow> disks() {
        return disks.shown();
    }

    /// As far as it is decided.
    StorageDraft draft() {
        return form.draft();
    }

    ReadOnlyObjectProperty<Worked> worked() {
        return form.worked();
    }

    /// The pools beside each other.
    AreaList areas() {
        return form.areas();
    }

    /// Every preset, in order, that what is worked on could be, whether its disks allow it or not.
    ReadOnlyObjectProperty<List<PresetOffer>> offers() {
        return offers.all();
    }

    StorageFindings findings() {
        return findings;
    }

    /// The one that is worked on.
    ReadOnlyObjectProperty<PoolForm> pool() {
        return form.pool();
    }

    /// Counts before all that is said of disks that are erased.
    AdoptionForm adoption() {
        return form.adoption();
    }

    /// Whether the image is said to be the contents of a disk, which is chosen with it; nothing is missed here then.
    BooleanProperty wholeDisk() {
        return form.wholeDisk();
    }

    /// Nothing where the disk is of another pool.
    void toggle(DiskRow row) {
        if (row.free().get()) {
            form.change(draft().choosing(worked().get().at(), disks.toggled(row)));
        }
    }

    void follow(Preset preset) {
        form.change(it -> it.following(preset));
    }

    /// Puts vdevs together by hand.
    void edit(UnaryOperator<Placement> edit) {
        form.change(it -> it.with(edit.apply(it.placement())));
    }

    /// What is offered instead of what the checks refuse.
    void use(Alternative alternative) {
        form.take(draft().instead(alternative));
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
        form.decide();
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
        disks.seen(now);
        form.seen(now);
        var storage = job.draft().get().storage();
        storage.ifPresentOrElse(form::take, () -> form.change(StorageDraft.on(now)));
    }

    private void decidedElsewhere(Optional<StorageDraft> storage) {
        storage.filter(now -> !now.equals(draft())).ifPresent(form::take);
    }

    private void look() {
        disks.mark(worked().get());
        offers.look(worked().get());
        check();
        var open = problem();
        missing.set(leavesDisksToImage() ? "" : open);
        say(Optional.of(draft()).filter(_ -> open.isEmpty()));
    }

    /// Until an image is named that is put into something.
    private boolean leavesDisksToImage() {
        var named = job.draft().get().image().map(ImageDraft::named);
        return wholeDisk().get()
                && worked().get().undecided()
                && named.filter(image -> !image.isRaw()).isEmpty();
    }

    private void say(Optional<StorageDraft> decided) {
        if (!decided.equals(job.draft().get().storage())) {
            job.change(now -> now.withStorage(decided));
        }
    }

    private void check() {
        var image = job.draft().get().image().map(ImageDraft::resolved);
        findings.look(
                new StorageCheck(draft(), image),
                job.draft().get().writtenStorage(),
                undecided().isEmpty(),
                job.survey().sheet().get());
    }

    private String problem() {
        if (!undecided().isEmpty()) {
            return undecided();
        }
        return form.problem().isEmpty() ? findings.forbidding() : form.problem();
    }

    private String undecided() {
        var open = new Undecided(bench.messages()).in(draft());
        return adoption().problem().isEmpty() ? open : adoption().problem();
    }
}
