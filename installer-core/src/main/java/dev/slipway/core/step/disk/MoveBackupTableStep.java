package dev.slipway.core.step.disk;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.DiskStep.MoveBackupTable;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.util.List;

/// Moves the backup of a GPT to the end of the disk: an image has it at its own end, and the disk may be larger. Where
/// the image has no GPT, nothing is done.
public final class MoveBackupTableStep implements InstallStep {
    private static final String GPT = "gpt";
    private static final String CONTENT = "No problems found";

    private final MoveBackupTable step;
    private final Site site;

    public MoveBackupTableStep(MoveBackupTable step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return List.of(Wipefs.look(path()), move(), Udev.settle(), verify()).stream()
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("move-backup-table.change", step.disk().name());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        site.confirmFree(step.disk());
        var tools = site.tools(context);
        if (!hasTable(tools)) {
            context.log(Level.INFO, Words.of("move-backup-table.none", step.disk().name()));
            return Outcome.SKIPPED;
        }
        tools.run(move());
        tools.run(Udev.settle());
        look(tools, context);
        return Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        site.confirm(step.disk());
    }

    private boolean hasTable(Tools tools) throws InstallException, InterruptedException {
        return Wipefs.signatures(tools, path()).stream()
                .anyMatch(signature -> signature.type().equals(GPT));
    }

    /// The rest of the table is the image's: what is odd in it is said, and not for us to judge.
    private void look(Tools tools, StepContext context)
            throws InstallException, InterruptedException {
        var said = tools.run(verify()).text();
        if (!said.contains(CONTENT)) {
            context.log(Level.WARNING, Words.of("move-backup-table.problems", said.strip()));
        }
    }

    private Command move() {
        return Command.of("sgdisk", "--move-second-header", path());
    }

    private Command verify() {
        return Command.of("sgdisk", "--verify", path());
    }

    private String path() {
        return step.disk().path();
    }
}
