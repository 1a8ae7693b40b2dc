package dev.slipway.app.image;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.text.DiskWords;
import dev.slipway.app.text.FullnessWords;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.check.Selection;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The disk that an image is written to which is the contents of one.
final class WholeDisk {
    private final Workbench bench;
    private final Job job;
    private final ReadOnlyObjectWrapper<Optional<Disk>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    WholeDisk(Workbench bench) {
        this.bench = bench;
        this.job = bench.job();
        job.draft().map(Draft::inventory).subscribe((_, _) -> chosen.set(Optional.empty()));
        job.draft().map(Draft::writtenImage).subscribe(this::read);
    }

    /// Those that may be chosen.
    ObservableValue<List<Disk>> disks() {
        return job.draft()
                .map(draft -> draft.inventory().orElse(Inventory.NONE).disks())
                .map(disks -> disks.stream().filter(Disk::choosable).toList());
    }

    ReadOnlyObjectProperty<Optional<Disk>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void choose(Disk disk) {
        chosen.set(Optional.of(disk));
        take();
    }

    /// As soon as the image was looked up, too.
    void take() {
        image().ifPresent(image -> chosen.get().ifPresent(disk -> take(image, disk)));
    }

    /// What is still to be decided; empty where it is, and where the image is of another kind.
    String missing() {
        var open = image().isPresent() && !job.draft().get().wholeDisk();
        return open ? bench.words("image.whole.missing") : "";
    }

    /// Which disk, as it is chosen from.
    String words(Disk disk) {
        var words = new DiskWords(bench.messages());
        return bench.words(
                "image.whole.disk",
                disk.name(),
                words.model(disk),
                Quantities.bytes(disk.sizeBytes()),
                words.bay(disk));
    }

    /// What is lost with it; empty while none is chosen.
    ObservableValue<String> lost() {
        return chosen.map(now -> now.map(this::lost).orElse(""));
    }

    private String lost(Disk disk) {
        var full = new FullnessWords(bench.messages(), job.survey().sheet().get());
        return disk.contents().isEmpty()
                ? bench.words("image.whole.empty", disk.name())
                : bench.words("image.whole.lost", disk.name(), full.contents(disk));
    }

    private Optional<ImageDraft> image() {
        return job.draft().get().image().filter(it -> it.named().isRaw());
    }

    private void take(ImageDraft image, Disk disk) {
        var raw = image.onto(selector(disk));
        var now = job.draft().get();
        if (!(now.wholeDisk() && now.image().equals(Optional.of(raw)))) {
            job.change(draft -> draft.holding(raw));
        }
    }

    /// A text may name another, or one that cannot be chosen here: then none is, least of all the one before.
    private void read(Optional<ImageConfiguration> written) {
        written.flatMap(ImageConfiguration::disk)
                .ifPresent(selector -> chosen.set(named(selector)));
    }

    private Optional<Disk> named(String selector) {
        return disks().getValue().stream()
                .filter(disk -> selector(disk).equals(selector))
                .findFirst();
    }

    private String selector(Disk disk) {
        var all = job.draft().get().inventory().orElse(Inventory.NONE).disks();
        return Selection.naming(disk, all);
    }
}
