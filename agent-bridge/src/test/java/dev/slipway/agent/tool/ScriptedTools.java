package dev.slipway.agent.tool;

import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Ran.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Programs that say what they were told to say, and remember what they were asked.
public final class ScriptedTools implements Tools {
    private final Map<String, Ran> answers = new HashMap<>();
    private final List<Tool> asked = new ArrayList<>();

    public ScriptedTools answer(String program, int exit, String out) {
        return answer(
                program, new Ran(exit, End.BY_ITSELF, Bytes.of(out), Bytes.NONE, 0, Duration.ZERO));
    }

    public ScriptedTools answer(String program, Ran ran) {
        answers.put(program, ran);
        return this;
    }

    @Override
    public Ran run(Tool tool, Listener listener) throws RefusedException {
        asked.add(tool);
        return Optional.ofNullable(answers.get(tool.program()))
                .orElseThrow(() -> new RefusedException(Code.TOOL_MISSING, tool.program()));
    }

    @Override
    public boolean has(String program) {
        return answers.containsKey(program);
    }

    /// All that was asked, in order, as people write it.
    public List<String> lines() {
        return asked.stream().map(tool -> String.join(" ", tool.argv())).toList();
    }

    /// What the last one was to read.
    public String input() {
        return asked.getLast().input().text();
    }

    /// What the one was to read that has this among its words.
    public String input(String word) {
        return asked.stream()
                .filter(tool -> tool.argv().contains(word))
                .findFirst()
                .orElseThrow()
                .input()
                .text();
    }

    public List<String> argv() {
        return asked.getLast().argv();
    }

    public Map<String, String> environment() {
        return asked.getLast().environment();
    }

    public Duration limit() {
        return asked.getLast().limit();
    }
}
