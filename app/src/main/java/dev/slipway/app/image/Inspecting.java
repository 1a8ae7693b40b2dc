package dev.slipway.app.image;

import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.image.Inspected.Asking;
import dev.slipway.app.image.Inspected.Nothing;
import dev.slipway.app.image.Inspected.Said;
import dev.slipway.app.image.Inspected.Unsaid;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.work.Work;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Has the machine say more of each image as soon as it is looked up. Nobody need wait for it to go on.
public final class Inspecting {
    private final Workbench bench;
    private final ReadOnlyObjectWrapper<Inspected> said =
            new ReadOnlyObjectWrapper<>(new Nothing());
    private Work asking = Work.NONE;

    public Inspecting(Workbench bench) {
        this.bench = bench;
        bench.job().draft().map(draft -> draft.image()).subscribe(this::ask);
    }

    ReadOnlyObjectProperty<Inspected> said() {
        return said.getReadOnlyProperty();
    }

    /// Of an image that only a plain machined knows there is nothing to ask.
    private void ask(Optional<ImageDraft> image) {
        asking.cancel();
        said.set(new Nothing());
        image.filter(it -> !it.resolved().digest().isEmpty()).ifPresent(this::ask);
    }

    private void ask(ImageDraft image) {
        var held = bench.job().machine();
        said.set(new Asking());
        asking =
                bench.background()
                        .run(
                                () ->
                                        held.machine()
                                                .browsing()
                                                .inspect(image.named(), image.resolved()),
                                known -> said.set(new Said(known)),
                                why -> said.set(new Unsaid(why)));
    }
}
