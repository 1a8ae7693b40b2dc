package dev.slipway.agent.tool;

import static dev.slipway.agent.refusal.Code.BAD_VALUE;
import static dev.slipway.agent.refusal.Code.TOOL_MISSING;

import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Ran.End;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs the programs of this system, each in a session of its own.
public final class Programs implements Tools {
    @Override
    public Ran run(Tool tool, Listener listener) throws RefusedException, InterruptedException {
        try (var running = start(tool, listener)) {
            var ended = running.endsWithin(tool.limit());
            if (!ended) {
                running.end();
            }
            return running.result(ended ? End.BY_ITSELF : End.OUT_OF_TIME);
        }
    }

    @Override
    public boolean has(String program) {
        return find(program).isPresent();
    }

    private static Running start(Tool tool, Listener listener) throws RefusedException {
        var program =
                find(tool.program())
                        .orElseThrow(() -> new RefusedException(TOOL_MISSING, tool.program()));
        if (!Files.isDirectory(tool.directory())) {
            throw new RefusedException(BAD_VALUE, "working_dir");
        }
        try {
            return Running.start(tool, argv(tool, program), listener);
        } catch (IOException e) {
            var missing = new RefusedException(TOOL_MISSING, tool.program());
            missing.initCause(e);
            throw missing;
        }
    }

    /// A session of its own is what the descendants of a program are known by after it has died. Java's child
    /// leads no group, so that setsid becomes the program instead of forking.
    private static List<String> argv(Tool tool, Path program) {
        var argv = new ArrayList<String>();
        find("setsid").ifPresent(setsid -> argv.add(setsid.toString()));
        argv.add(program.toString());
        argv.addAll(tool.argv().subList(1, tool.argv().size()));
        return argv;
    }

    /// Empty where it is not, or may not be run.
    private static Optional<Path> find(String name) {
        try {
            return name.contains("/")
                    ? Optional.of(Path.of(name)).filter(Programs::runs)
                    : Installed.HERE.find(name);
        } catch (InvalidPathException _) {
            return Optional.empty(); // no file can have that name
        }
    }

    static boolean runs(Path program) {
        return Files.isRegularFile(program) && Files.isExecutable(program);
    }
}
