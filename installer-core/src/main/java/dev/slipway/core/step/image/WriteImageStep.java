package dev.slipway.core.step.image;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.ImageStep.WriteImage;
import dev.slipway.core.step.disk.Udev;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import java.util.List;

/// Streams the contents of a disk onto it, always from the beginning, and makes the kernel read its table.
public final class WriteImageStep implements InstallStep {
    private final WriteImage step;
    private final Site site;
    private final ImageUnpacking images;

    public WriteImageStep(WriteImage step, Site site, ImageUnpacking images) {
        this.step = step;
        this.site = site;
        this.images = images;
    }

    @Override
    public String id() {
        return step.id();
    }

    /// No tool is run for the writing itself.
    @Override
    public List<String> commands() {
        return reading().stream().map(Command::toString).toList();
    }

    @Override
    public String change() {
        return Words.of("write-image.change", step.image().reference(), name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var seen = site.confirmFree(step.disk());
        context.log(Level.INFO, Words.of("write-image.begins"));
        try (var disk = site.platform().open(seen)) {
            var written = images.write(step, disk, new Heard(context));
            context.log(Level.INFO, inWords(written));
        }
        var tools = site.tools(context);
        for (var command : reading()) {
            tools.run(command);
        }
        tellFacts(context);
        return Outcome.DONE;
    }

    /// Nothing of it is lost with the process that ran it: it was read back from the disk before it was called done.
    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        site.confirm(step.disk());
        tellFacts(context);
    }

    private List<Command> reading() {
        return List.of(Command.of("blockdev", "--rereadpt", step.disk().path()), Udev.settle());
    }

    private String inWords(ImageUnpacking.DiskWritten written) {
        var bytes = Long.toString(written.bytes());
        return Words.of("write-image.written", bytes, name(), "" + written.writtenBytes());
    }

    private void tellFacts(StepContext context) throws InterruptedException {
        context.fact("image", step.image().reference());
        context.fact("image-digest", step.image().digest());
    }

    private String name() {
        return step.disk().name();
    }
}
