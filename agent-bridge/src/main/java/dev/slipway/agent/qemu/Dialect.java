package dev.slipway.agent.qemu;

import dev.slipway.agent.file.FileDoor;
import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.Json.Text;
import dev.slipway.agent.line.Line;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.message.HostMessageReader;
import dev.slipway.agent.message.Pattern;
import dev.slipway.agent.policy.Audit;
import dev.slipway.agent.policy.Names;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Tools;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Answers what is said in QEMU's dialect: one call, one answer, in the order of the calls.
public final class Dialect {
    /// What is allowed where the policy says nothing: what only looks.
    public static final Names USUAL =
            new Names(
                    false,
                    Set.of(
                            "guest-sync",
                            "guest-sync-delimited",
                            "guest-ping",
                            "guest-info",
                            "guest-get-osinfo",
                            "guest-get-host-name",
                            "guest-get-time",
                            "guest-network-get-interfaces",
                            "guest-get-fsinfo",
                            "guest-fsfreeze-status"),
                    Set.of());

    private static final Logger LOG = System.getLogger(Dialect.class.getName());
    private static final String SHUTDOWN = "guest-shutdown";
    private static final String ANEW = "\u00ff";
    private static final Json NO_ARGUMENTS = Json.members().done();

    private final SortedMap<String, Call> calls = new TreeMap<>();
    private final Names allowed;
    private final CallLedger written;
    private final Freezes freezes;

    /// @param policy for the folders that files may be in
    public Dialect(Names allowed, Policy policy, Root root, Tools tools, Audit audit, Clock clock) {
        this.allowed = allowed;
        this.written = new CallLedger(audit, clock);
        this.freezes = new Freezes(root, tools, Freezes.LONGEST);
        calls.put("guest-ping", _ -> Call.DONE);
        calls.put("guest-sync", Dialect::same);
        calls.put("guest-sync-delimited", Dialect::same);
        calls.put("guest-info", _ -> info());
        calls.put(SHUTDOWN, new Shutdown(tools));
        calls.putAll(freezes.calls());
        calls.putAll(new Accounts(root, tools).calls());
        calls.putAll(new Looks(root).calls());
        calls.putAll(new Executions(tools).calls());
        calls.putAll(new OpenFiles(new FileDoor(policy)).calls());
    }

    /// What is to be written; empty where the call has no answer. One that begins anew begins with the character 0xFF.
    String answer(Line line) throws InterruptedException {
        return switch (line) {
            case Line.Text(var text) -> answer(text);
            case Line.TooLong _ ->
                    Spoken.of(error(Refusal.of(Code.LINE_TOO_LONG)), Optional.empty());
            case Line.NotText _ -> Spoken.of(error(Refusal.of(Code.NOT_TEXT)), Optional.empty());
        };
    }

    private String answer(String text) throws InterruptedException {
        var id = Optional.<Json>empty();
        try {
            var message = HostMessageReader.parse(text);
            id = message.value("id");
            return answer(name(message), message, id);
        } catch (QemuErrorException e) {
            return Spoken.of(error(e), id);
        } catch (RefusedException e) {
            return Spoken.of(error(e.refusal()), id);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a call failed unexpectedly", e);
            return Spoken.of(error(Refusal.of(Code.INTERNAL)), id);
        }
    }

    private static String name(Members message) throws RefusedException, QemuErrorException {
        var said = message.value("execute").orElseThrow(() -> QemuErrorException.of("no_execute"));
        if (!(said instanceof Text)) {
            throw QemuErrorException.of("no_text", "execute");
        }
        return new Fields(message).text("execute", Pattern.WORD);
    }

    private String answer(String name, Members message, Optional<Json> id)
            throws RefusedException, QemuErrorException, InterruptedException {
        var call = call(name);
        requireThawed(name);
        var arguments = arguments(name, message);
        if (!freezes.areFrozen() && !USUAL.allow(name)) {
            written.keep(name, arguments);
        }
        var answer = call.on(arguments);
        var before = name.equals("guest-sync-delimited") ? ANEW : "";
        return name.equals(SHUTDOWN)
                ? ""
                : before + Spoken.of(Json.members().with("return", answer).done(), id);
    }

    /// One that is not allowed is not there, as QEMU's agent has it.
    private Call call(String name) throws QemuErrorException {
        var call =
                Optional.ofNullable(calls.get(name))
                        .orElseThrow(() -> QemuErrorException.ofCommand("command_not_found", name));
        if (!allowed.allow(name)) {
            throw QemuErrorException.ofCommand("command_disabled", name);
        }
        return call;
    }

    private static Fields arguments(String name, Members message) throws QemuErrorException {
        if (!(message.value("arguments").orElse(NO_ARGUMENTS) instanceof Members said)) {
            throw QemuErrorException.of("no_object_in", "arguments");
        }
        Signatures.of(name).check(said);
        return new Fields(said);
    }

    /// What writes would wait until the host thaws what it writes to, and the host would wait for it.
    private void requireThawed(String name) throws RefusedException {
        if (freezes.areFrozen() && !Freezes.WHILE_FROZEN.contains(name)) {
            throw new RefusedException(Code.BUSY, name);
        }
    }

    private static Json same(Fields arguments) throws RefusedException {
        return Json.of(arguments.number("id", Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private Json info() {
        var commands =
                calls.keySet().stream()
                        .map(
                                name ->
                                        Json.members()
                                                .with("enabled", allowed.allow(name))
                                                .with("name", name)
                                                .with("success-response", !name.equals(SHUTDOWN))
                                                .done())
                        .toList();
        return Json.members()
                .with("version", "7.2.0")
                .with("supported_commands", Json.of(commands))
                .done();
    }

    private static Members error(QemuErrorException said) {
        return error(said.unknown() ? "CommandNotFound" : "GenericError", said.words());
    }

    private static Members error(Refusal refusal) {
        return error("GenericError", refusal.words());
    }

    private static Members error(String kind, String words) {
        var error = Json.members().with("class", kind).with("desc", words);
        return Json.members().with("error", error.done()).done();
    }
}
