package dev.slipway.core.step.disk;

import dev.slipway.core.check.Layout;
import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.plan.DiskStep.FormatEsp;
import dev.slipway.core.step.disk.Wipefs.Signature;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.util.List;
import java.util.stream.Stream;

/// Makes the FAT file system that the firmware starts from.
public final class FormatEspStep implements InstallStep {
    private static final int HALF = 4;

    private final FormatEsp step;
    private final Site site;

    public FormatEspStep(FormatEsp step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.of(format(), Wipefs.look(device())).map(Command::toString).toList();
    }

    @Override
    public String change() {
        return Words.of("format-esp.change", step.disk().name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        site.confirmFree(step.disk());
        var tools = site.tools(context);
        tools.run(format());
        verify(tools);
        return Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        site.confirm(step.disk());
        verify(site.tools(context));
    }

    private Command format() {
        return Command.of("mkfs.vfat", "-F", "32", "-n", "ESP", "-i", step.volumeId(), device());
    }

    private String device() {
        return step.disk().partition(Layout.ESP_PARTITION);
    }

    private void verify(Tools tools) throws InstallException, InterruptedException {
        var found = Wipefs.signatures(tools, device());
        var expected = new Signature("vfat", uuid());
        if (!found.contains(expected)) {
            throw new InstallException(
                    new VerificationFailed(device(), expected.toString(), found.toString()));
        }
    }

    /// `1A2B3C4D` is printed as `1A2B-3C4D`.
    private String uuid() {
        var id = step.volumeId();
        return id.substring(0, HALF) + "-" + id.substring(HALF);
    }
}
