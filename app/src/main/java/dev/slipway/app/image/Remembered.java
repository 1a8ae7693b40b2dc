package dev.slipway.app.image;

import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.settings.RecentImage;
import dev.slipway.app.settings.RecentImages;
import dev.slipway.app.work.Slow;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The images that were looked up before, and how long those took that were installed.
///
/// It is no more than a help: where it cannot be kept, the log says so.
public final class Remembered {
    private static final System.Logger LOG = System.getLogger(Remembered.class.getName());

    /// Those in which an image is fetched and written.
    private static final Set<String> FETCHING =
            Set.of("unpack-image", "write-image", "receive-boot-environment");

    private final Workbench bench;
    private final RecentImages kept;
    private final ReadOnlyObjectWrapper<List<RecentImage>> images =
            new ReadOnlyObjectWrapper<>(List.of());

    public Remembered(Workbench bench, RecentImages kept) {
        this.bench = bench;
        this.kept = kept;
        read(kept::read);
        bench.job().draft().map(draft -> draft.image()).subscribe(this::lookedUp);
        bench.job().report().subscribe(this::installed);
    }

    /// The latest first.
    ReadOnlyObjectProperty<List<RecentImage>> images() {
        return images.getReadOnlyProperty();
    }

    private void lookedUp(Optional<ImageDraft> image) {
        image.map(it -> RecentImage.of(it.named())).ifPresent(this::remember);
    }

    /// What is simulated tells nothing of what a machine can do.
    private void installed(InstallationReport report) {
        if (report.end().filter(Completed.class::isInstance).isPresent() && !report.simulated()) {
            bench.job().draft().get().image().ifPresent(image -> measured(image, report));
        }
    }

    private void measured(ImageDraft image, InstallationReport report) {
        var bytes = image.resolved().sizeBytes();
        report.finished().stream()
                .filter(Remembered::fetches)
                .findFirst()
                .map(step -> RecentImage.of(image.named()).measured(bytes, step.milliseconds()))
                .ifPresent(this::remember);
    }

    private static boolean fetches(Finished step) {
        return step.outcome() == Outcome.DONE && FETCHING.contains(step.step().split(" ", 2)[0]);
    }

    private void remember(RecentImage image) {
        read(() -> kept.remember(image));
    }

    private void read(Slow<List<RecentImage>> slow) {
        bench.background().run(slow, images::set, Remembered::notKept);
    }

    private static void notKept(Failure why) {
        LOG.log(System.Logger.Level.WARNING, "recent images are not kept: {0}", why);
    }
}
