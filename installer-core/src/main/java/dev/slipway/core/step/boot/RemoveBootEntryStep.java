package dev.slipway.core.step.boot;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.plan.AdoptionStep.RemoveBootEntry;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import java.util.List;
import java.util.stream.Stream;

/// Takes the entry and the kernel of a boot environment away again; the loaders start what they started before.
public final class RemoveBootEntryStep implements InstallStep {
    private final RemoveBootEntry step;
    private final Site site;

    public RemoveBootEntryStep(RemoveBootEntry step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        var mount = new EspMount(site, step.disk(), EspMount.apart(site));
        return Stream.of(
                        mount.mounting(),
                        mount.unmounting(),
                        mount.mountingReadOnly(),
                        mount.unmounting())
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("remove-boot-entry.change", step.disk().name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        site.confirmFree(step.disk());
        var tools = site.tools(context);
        EspMount.apart(site, step.disk()).change(tools, this::remove, this::verify);
        return Outcome.DONE;
    }

    /// It is its own verification: run again, it finds nothing to do.
    @Override
    public void restore(StepContext context) {}

    /// What is kept of before is in the folder that is removed, and so that comes last.
    private void remove(Esp esp) throws InstallException {
        new EspBefore(esp, step.bootEnvironment()).putBack();
        for (var path : ours()) {
            esp.tree().delete(path);
        }
    }

    private void verify(Esp esp) throws InstallException {
        esp.verify();
        for (var path : ours()) {
            if (esp.tree().has(path)) {
                throw new InstallException(
                        new VerificationFailed(
                                path,
                                Words.of("remove-boot-environment.gone"),
                                Words.of("remove-boot-environment.there")));
            }
        }
    }

    private List<String> ours() {
        var name = step.bootEnvironment();
        return List.of(EspFiles.entry(name), EspFiles.directory(name));
    }
}
