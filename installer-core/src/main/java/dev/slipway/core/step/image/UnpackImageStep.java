package dev.slipway.core.step.image;

import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.FileSystemStep.MountFileSystems;
import dev.slipway.core.plan.ImageStep.UnpackImage;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Streams the layers of the image into the new root, which it empties first: an earlier run may have been killed
/// half-way.
public final class UnpackImageStep implements InstallStep {
    private final UnpackImage step;
    private final Site site;
    private final ImageUnpacking unpacking;

    public UnpackImageStep(UnpackImage step, Site site, ImageUnpacking unpacking) {
        this.step = step;
        this.site = site;
        this.unpacking = unpacking;
    }

    @Override
    public String id() {
        return step.id();
    }

    /// None: no tool is run for it.
    @Override
    public List<String> commands() {
        return List.of();
    }

    @Override
    public String change() {
        return Words.of("unpack-image.change", step.image().reference());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        if (new Remains(site.root(), places()).delete()) {
            context.log(Level.INFO, Words.of("unpack-image.again"));
        }
        var shortfalls = unpacking.unpack(step, site.root(), new Heard(context));
        for (var each : shortfalls) {
            var lacking = Words.of("unpack-image." + each.kind(), Long.toString(each.count()));
            context.log(Level.WARNING, lacking);
        }
        tellFacts(context);
        return Outcome.DONE;
    }

    private Set<Path> places() {
        return site.plan().steps().stream()
                .filter(MountFileSystems.class::isInstance)
                .flatMap(step -> ((MountFileSystems) step).mounts().stream())
                .filter(mount -> !mount.root())
                .map(mount -> site.root().resolve(mount.path().substring(1)))
                .collect(Collectors.toSet());
    }

    private void tellFacts(StepContext context) throws InterruptedException {
        context.fact("image", step.image().reference());
        context.fact("image-digest", step.image().digest());
    }

    /// Nothing of it is lost with the process that ran it: it was flushed before it was called done.
    @Override
    public void restore(StepContext context) throws InterruptedException {
        tellFacts(context);
    }
}
