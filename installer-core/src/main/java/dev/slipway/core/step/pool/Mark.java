package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import dev.slipway.core.step.site.Tools;
import java.util.List;

/// User properties of a dataset that an installation adds to a pool of somebody else: there from the moment at
/// which it is created, and as long as it is. By them it is known again, and so is what was before it.
final class Mark {
    /// The hash of the plan that it was created by.
    static final String PLAN = "dev.slipway:plan";

    /// What the pool started from before.
    static final String BEFORE = "dev.slipway:before";

    private static final String OWN = "local";
    private static final int COLUMNS = 3;

    private Mark() {}

    static Command get(String property, String dataset) {
        return Command.of("zfs", "get", "-Hp", "-o", "property,value,source", property, dataset);
    }

    /// Whether it was created by that plan. What is below it inherits the mark, and is not.
    static boolean isOf(String hash, Tools tools, String dataset)
            throws InstallException, InterruptedException {
        var columns = read(PLAN, tools, dataset);
        return columns.get(1).equals(hash) && columns.get(2).equals(OWN);
    }

    static String before(Tools tools, String dataset)
            throws InstallException, InterruptedException {
        return read(BEFORE, tools, dataset).get(1);
    }

    private static List<String> read(String property, Tools tools, String dataset)
            throws InstallException, InterruptedException {
        var command = get(property, dataset);
        var text = tools.run(command).text();
        var columns = List.of(text.strip().split("\t"));
        if (columns.size() != COLUMNS || !columns.getFirst().equals(property)) {
            throw new InstallException(new OutputUnreadable(command.argv(), text));
        }
        return columns;
    }
}
