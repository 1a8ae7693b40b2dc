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
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Programs that a host starts and asks after. The number of one is ours, and leads to no process of the guest.
final class Executions {
    private static final Duration LIMIT = Duration.ofHours(24);
    private static final int LARGEST_OUTPUT = 4 << 20;
    private static final int MOST = 64;
    private static final int NOT_FOUND = 127;
    private static final int BY_SIGNAL = 128;
    private static final int LAST_SIGNAL = 64;

    private final Tools tools;
    private final Map<Long, CompletableFuture<Ran>> started = new LinkedHashMap<>();
    private long last = 1_000;

    Executions(Tools tools) {
        this.tools = tools;
    }

    Map<String, Call> calls() {
        return Map.of("guest-exec", this::start, "guest-exec-status", this::status);
    }

    private Json start(Fields arguments) throws RefusedException, QemuErrorException {
        forgetEnded();
        if (started.size() >= MOST) {
            throw new RefusedException(Code.BUSY, "guest-exec");
        }
        var capture = arguments.flag("capture-output");
        var tool = tool(arguments).keeping(capture ? LARGEST_OUTPUT : 0);
        if (!tools.has(tool.argv().getFirst())) {
            throw QemuErrorException.of("not_executed", tool.argv().getFirst());
        }
        var ended = new CompletableFuture<Ran>();
        started.put(++last, ended);
        Thread.ofVirtual().name("guest-exec " + last).start(() -> run(tool, ended));
        return Json.members().with("pid", last).done();
    }

    private void run(Tool tool, CompletableFuture<Ran> ended) {
        try {
            ended.complete(tools.run(tool));
        } catch (RefusedException e) {
            ended.complete(
                    new Ran(
                            NOT_FOUND,
                            Ran.End.BY_ITSELF,
                            Bytes.NONE,
                            Bytes.of(e.refusal().words()),
                            0,
                            Duration.ZERO));
        } catch (InterruptedException | RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }

    /// One that ended and was never asked after makes room when there is none left.
    private void forgetEnded() {
        var ended =
                started.entrySet().stream()
                        .filter(entry -> entry.getValue().isDone())
                        .map(Map.Entry::getKey)
                        .findFirst();
        if (started.size() >= MOST) {
            ended.ifPresent(started::remove);
        }
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
                Optional.ofNullable(started.get(pid))
                        .orElseThrow(() -> QemuErrorException.of("no_pid"));
        if (!ended.isDone()) {
            return Json.members().with("exited", false).done();
        }
        started.remove(pid);
        return told(ended);
    }

    private static Json told(CompletableFuture<Ran> ended)
            throws RefusedException, InterruptedException {
        try {
            var ran = ended.get();
            return Json.members()
                    .with("exited", true)
                    .with("exitcode", ran.exit())
                    .with("signal", signal(ran))
                    .with("out-data", base64(ran.out()))
                    .with("err-data", base64(ran.err()))
                    .with("out-truncated", truncated(ran.out(), ran))
                    .with("err-truncated", truncated(ran.err(), ran))
                    .done();
        } catch (ExecutionException e) {
            throw new RefusedException(Code.INTERNAL, String.valueOf(e.getMessage()));
        }
    }

    /// Java tells an end by a signal as shells do, so a shell that tells of its child looks the same: the code stands beside it.
    private static Optional<Json> signal(Ran ran) {
        var signal = ran.exit() - BY_SIGNAL;
        return Optional.of(signal)
                .filter(number -> number > 0 && number <= LAST_SIGNAL)
                .map(Json::of);
    }

    /// Said of what is kept of a stream; what was dropped is counted for both together.
    private static Optional<Json> truncated(Bytes kept, Ran ran) {
        return Optional.of(kept)
                .filter(each -> each.length() > 0)
                .map(_ -> Json.of(ran.dropped() > 0));
    }

    private static Optional<Json> base64(Bytes bytes) {
        return Optional.of(bytes)
                .filter(each -> each.length() > 0)
                .map(each -> Json.of(Base64.getEncoder().encodeToString(each.array())));
    }
}
