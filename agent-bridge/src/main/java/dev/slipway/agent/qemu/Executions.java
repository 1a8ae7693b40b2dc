package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.message.Pattern;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Ran;
import dev.slipway.agent.tool.Tool;
import dev.slipway.agent.tool.Tools;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Programs that a host starts and asks after.
final class Executions {
    private static final Duration LIMIT = Duration.ofHours(24);

    private final Tools tools;
    private final StartedPrograms programs;

    Executions(Tools tools) {
        this.tools = tools;
        this.programs = new StartedPrograms(tools);
    }

    Map<String, Call> calls() {
        return Map.of("guest-exec", this::start, "guest-exec-status", this::status);
    }

    private Json start(Fields arguments) throws RefusedException, QemuErrorException {
        var tool = tool(arguments);
        if (!tools.has(tool.argv().getFirst())) {
            throw QemuErrorException.of("not_executed", tool.argv().getFirst());
        }
        var number = programs.start(tool, arguments.flag("capture-output"));
        return Json.members().with("pid", number).done();
    }

    private static Tool tool(Fields arguments) throws RefusedException, QemuErrorException {
        var argv = new ArrayList<String>();
        argv.add(arguments.text("path", Pattern.LINE));
        argv.addAll(arguments.texts("arg", Pattern.VALUE));
        var tool =
                Tool.of(argv)
                        .within(LIMIT)
                        .with(environment(arguments.texts("env", Pattern.VALUE)));
        return arguments.has("input-data")
                ? tool.saying(Bytes.of(Base64Field.decoded(arguments, "input-data")))
                : tool;
    }

    private static Map<String, String> environment(List<String> variables) {
        var environment = new HashMap<String, String>();
        for (var variable : variables) {
            var equals = variable.indexOf('=');
            if (equals > 0) {
                environment.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        return environment;
    }

    /// What ended is told once.
    private Json status(Fields arguments)
            throws RefusedException, QemuErrorException, InterruptedException {
        var pid = arguments.number("pid", Long.MIN_VALUE, Long.MAX_VALUE);
        var ended =
                programs.numbered(pid).orElseThrow(() -> QemuErrorException.of("no_pid")).ended();
        if (!ended.isDone()) {
            return Json.members().with("exited", false).done();
        }
        programs.forget(pid);
        return told(ended);
    }

    private static Json told(CompletableFuture<Ran> ended)
            throws RefusedException, InterruptedException {
        try {
            return new ExitStatus(ended.get()).message();
        } catch (ExecutionException e) {
            throw new RefusedException(Code.INTERNAL, String.valueOf(e.getMessage()));
        }
    }
}
