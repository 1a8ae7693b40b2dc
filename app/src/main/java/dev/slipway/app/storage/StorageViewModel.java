package dev.slipway.app.storage;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.Layout;
import dev.slipway.app.draft.RootFileSystem;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.form.CoreRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.work.Activity;
import dev.slipway.core.config.PoolName;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The disks of the machine, those that are chosen, and how they are laid out.
public final class StorageViewModel implements PageModel {
    private static final String USUAL_POOL = "rpool";

    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final ObservableList<DiskRow> disks = FXCollections.observableArrayList();
    private final ObservableList<DiskRow> shownDisks =
            FXCollections.unmodifiableObservableList(disks);
    private final ObservableList<LayoutOffer> offers = FXCollections.observableArrayList();
    private final ObservableList<LayoutOffer> shownOffers =
            FXCollections.unmodifiableObservableList(offers);
    private final ReadOnlyObjectWrapper<Optional<Layout>> layout =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RootFileSystem> fileSystem =
            new ReadOnlyObjectWrapper<>(RootFileSystem.ZFS);
    private final FormField pool;
    private final EncryptionForm encryption;
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");

    public StorageViewModel(Workbench bench) {
        this.bench = bench;
        this.job = bench.job();
        this.activity = bench.activity();
        this.pool = new FormField(USUAL_POOL, poolRule());
        this.encryption = new EncryptionForm(bench.messages());
        pool.text().subscribe((_, _) -> decide());
        encryption.each(this::decide);
        job.draft().map(Draft::inventory).subscribe(this::seen);
    }

    ObservableList<DiskRow> disks() {
        return shownDisks;
    }

    /// Every layout, in order, whether the chosen disks allow it or not.
    ObservableList<LayoutOffer> offers() {
        return shownOffers;
    }

    ReadOnlyObjectProperty<Optional<Layout>> layout() {
        return layout.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RootFileSystem> fileSystem() {
        return fileSystem.getReadOnlyProperty();
    }

    FormField pool() {
        return pool;
    }

    /// Of the pool; nothing else can be encrypted here.
    EncryptionForm encryption() {
        return encryption;
    }

    void toggle(DiskRow row) {
        row.choose(!row.chosen().get());
        offer();
        decide();
    }

    void choose(Layout wanted) {
        layout.set(Optional.of(wanted));
        decide();
    }

    void choose(RootFileSystem wanted) {
        fileSystem.set(wanted);
        offer();
        decide();
    }

    /// Asks the machine again: a disk may have been put in.
    void lookAgain() {
        activity.run(
                bench.words("claim.looking", job.draft().get().hostname()),
                job.machine()::inventory,
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
        disks.setAll(
                inventory.map(Inventory::disks).orElse(List.of()).stream()
                        .map(DiskRow::new)
                        .toList());
        encryption.forget();
        offer();
        decide();
    }

    private CoreRule poolRule() {
        return new CoreRule(PoolName::problem, bench.words("storage.pool.missing"));
    }

    private List<Disk> chosen() {
        return disks.stream().filter(row -> row.chosen().get()).map(DiskRow::disk).toList();
    }

    /// One disk or two leave little to choose; a layout that the disks no longer allow is chosen no longer.
    private void offer() {
        var sizes = chosen().stream().map(Disk::sizeBytes).toList();
        offers.setAll(Arrays.stream(Layout.values()).map(each -> offer(each, sizes)).toList());
        layout.set(layout.get().filter(each -> allows(each, sizes.size())).or(this::usual));
    }

    private boolean allows(Layout each, int disks) {
        return fileSystem.get().allows(each) && each.allows(disks);
    }

    private LayoutOffer offer(Layout layout, List<Long> sizes) {
        var disks = sizes.size();
        return allows(layout, disks)
                ? new LayoutOffer(
                        layout, true, disks, layout.survives(disks), layout.capacity(sizes))
                : new LayoutOffer(layout, false, disks, 0, 0);
    }

    private Optional<Layout> usual() {
        return switch (chosen().size()) {
            case 1 -> Optional.of(Layout.SINGLE);
            case 2 -> Optional.of(Layout.MIRROR);
            default -> Optional.empty();
        };
    }

    private void decide() {
        missing.set(problem());
        var decided = missing.get().isEmpty() ? layout.get().map(this::drafted) : none();
        if (!decided.equals(job.draft().get().storage())) {
            job.change(draft -> draft.withStorage(decided));
        }
    }

    private static Optional<StorageDraft> none() {
        return Optional.empty();
    }

    private StorageDraft drafted(Layout chosenLayout) {
        var all = disks.stream().map(DiskRow::disk).toList();
        return StorageDraft.of(fileSystem.get(), pool.value(), chosenLayout, chosen(), all)
                .encryptedWith(encryption.secret().filter(_ -> hasPool()));
    }

    private String problem() {
        if (chosen().isEmpty()) {
            return bench.words("storage.missing.disks");
        }
        if (layout.get().isEmpty()) {
            return bench.words("storage.missing.layout");
        }
        return hasPool() ? poolProblem() : "";
    }

    private boolean hasPool() {
        return fileSystem.get() == RootFileSystem.ZFS;
    }

    private String poolProblem() {
        return pool.good() ? encryption.problem() : pool.problem().get();
    }
}
