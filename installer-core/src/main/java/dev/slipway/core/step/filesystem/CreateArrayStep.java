package dev.slipway.core.step.filesystem;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.plan.DiskArray;
import dev.slipway.core.plan.FileSystemStep.CreateArray;
import dev.slipway.core.step.site.Arrays;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.util.List;
import java.util.stream.Stream;

/// Makes an array of a partition of each disk. Its first comparison goes on while the system is installed, and
/// after: each disk has all that is written from now on.
public final class CreateArrayStep implements InstallStep {
    private final CreateArray step;
    private final Site site;

    public CreateArrayStep(CreateArray step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.of(Arrays.running(), Mdadm.create(array()), Mdadm.detail(array()))
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("create-array.change", array().name());
    }

    /// One that runs already is of an earlier run, which was killed before it could say so.
    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        return have(context, Mdadm.create(array()));
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        have(context, Mdadm.assemble(array()));
    }

    private Outcome have(StepContext context, Command missing)
            throws InstallException, InterruptedException {
        for (var disk : array().disks()) {
            site.confirm(disk);
        }
        var tools = site.tools(context);
        var running = running(tools);
        var there = running.stream().anyMatch(this::inPlace);
        stopStrays(tools, running);
        site.holdings().assembling(array().device());
        if (!there) {
            tools.run(missing);
        }
        verify(tools);
        return there ? Outcome.SKIPPED : Outcome.DONE;
    }

    private List<String> running(Tools tools) throws InstallException, InterruptedException {
        return tools.run(Arrays.running()).lines().stream()
                .filter(line -> line.contains("UUID=" + array().uuid()))
                .toList();
    }

    /// What a killed run left half-made, or what udev has started under another name.
    private void stopStrays(Tools tools, List<String> running)
            throws InstallException, InterruptedException {
        for (var line : running) {
            if (!inPlace(line)) {
                tools.run(Arrays.stop(line.split(" ")[1]));
            }
        }
    }

    private boolean inPlace(String line) {
        return line.startsWith("ARRAY " + array().device() + " ");
    }

    /// Also that it is whole: one that lacks a disk protects nothing.
    private void verify(Tools tools) throws InstallException, InterruptedException {
        var said = tools.run(Mdadm.detail(array())).lines();
        for (var expected : expected()) {
            if (!said.contains(expected)) {
                var found = String.join(", ", said);
                throw new InstallException(
                        new VerificationFailed(array().device(), expected, found));
            }
        }
    }

    private List<String> expected() {
        var count = array().members().size();
        return List.of(
                "MD_LEVEL=raid1",
                "MD_DEVICES=" + count,
                "MD_METADATA=1.2",
                "MD_UUID=" + array().uuid());
    }

    private DiskArray array() {
        return step.array();
    }
}
