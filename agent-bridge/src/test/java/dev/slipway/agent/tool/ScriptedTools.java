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

    public List<String> argv() {
        return asked.getLast().argv();
    }

    public Duration limit() {
        return asked.getLast().limit();
    }
}
