package dev.slipway.core.live.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.command.Output;
import java.util.ArrayList;
import java.util.List;

/// Tools that do nothing but remember that they were called.
final class ToldCommands implements Commands {
    private final List<String> told = new ArrayList<>();
    private String answer = "";
    private String heard = "";

    /// @param text what each of them says from now on
    void answer(String text) {
        answer = text;
    }

    List<String> told() {
        return told;
    }

    /// What the last one got on its standard input.
    String heard() {
        return heard;
    }

    @Override
    public Output run(Command command) {
        told.add(command.toString());
        heard = new String(command.input().bytes(), UTF_8);
        return new Output(answer, "");
    }
}
