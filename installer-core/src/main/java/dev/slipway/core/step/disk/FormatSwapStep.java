package dev.slipway.core.step.disk;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.plan.DiskStep.FormatSwap;
import dev.slipway.core.step.disk.Wipefs.Signature;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.util.List;
import java.util.stream.Stream;

/// Makes a partition, or a volume of a pool, ready to be swapped to.
public final class FormatSwapStep implements InstallStep {
    private final FormatSwap step;
    private final Site site;

    public FormatSwapStep(FormatSwap step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.of(Udev.settle(), format(), Wipefs.look(step.device()))
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("format-swap.change", step.name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        if (step.disk().isPresent()) {
            site.confirmFree(step.disk().get());
        }
        var tools = site.tools(context);
        tools.run(Udev.settle());
        tools.run(format());
        verify(tools);
        return Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        if (step.disk().isPresent()) {
            site.confirm(step.disk().get());
        }
        var tools = site.tools(context);
        tools.run(Udev.settle());
        verify(tools);
    }

    private Command format() {
        return Command.of("mkswap", "-U", step.uuid(), step.device());
    }

    private void verify(Tools tools) throws InstallException, InterruptedException {
        var found = Wipefs.signatures(tools, step.device());
        var expected = new Signature("swap", step.uuid());
        if (!found.contains(expected)) {
            throw new InstallException(
                    new VerificationFailed(step.name(), expected.toString(), found.toString()));
        }
    }
}
