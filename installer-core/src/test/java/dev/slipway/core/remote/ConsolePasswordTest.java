package dev.slipway.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Output;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolePasswordTest {
    @TempDir private Path folder;
    private final List<Command> run = new ArrayList<>();

    @Test
    void goesToTheToolOnItsInputAndLeavesAMarkWithoutIt() throws Exception {
        var mark = folder.resolve("run/console-password");

        ConsolePassword.set("$6$salt$hash", this::run, mark);

        assertThat(run).hasSize(1);
        assertThat(run.getFirst().argv()).containsExactly("chpasswd", "--encrypted");
        assertThat(mark).isEmptyFile();
    }

    private Output run(Command command) {
        run.add(command);
        return new Output("", "");
    }
}
