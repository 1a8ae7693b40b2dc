package dev.slipway.agent.qemu;

import dev.slipway.agent.file.FileDoor;
import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.Json.Text;
import dev.slipway.agent.line.Line;
import dev.slipway.agent.log.Log;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Answers what is said in QEMU's dialect: one call, one answer, in the order of the calls.
public final class Dialect {
    private static final String DELIMITED = "guest-sync-delimited";

    /// What is allowed where the policy says nothing: what only looks.
    public static final Names USUAL =
            new Names(
                    false,
                    Set.of(
                            "guest-sync",
                            DELIMITED,
                            "guest-ping",
                            "guest-info",
                            "guest-get-osinfo",
                            "guest-get-host-name",
                            "guest-get-time",
                            "guest-get-timezone",
                            "guest-get-users",
                            "guest-get-vcpus",
                            "guest-get-disks",
                            "guest-network-get-interfaces",
                            "guest-get-fsinfo",
                            "guest-fsfreeze-status"),
                    Set.of());

    private static final Logger LOG = new Log(Dialect.class);
    private static final String ANEW = "\u00ff";
    private static final Json NO_ARGUMENTS = Json.members().done();

    private final Repertoire calls;
    private final CallLedger written;
    private final Freezes freezes;

    /// @param policy for the folders that files may be in
    public Dialect(Names allowed, Policy policy, Root root, Tools tools, Audit audit, Clock clock) {
        this.written = new CallLedger(audit, clock);
        this.freezes = new Freezes(root, tools, Freezes.LONGEST);
        this.calls =
                new Repertoire(allowed)
                        .with(Map.of("guest-sync", Dialect::same, DELIMITED, Dialect::same))
                        .with(Map.of(Repertoire.SHUTDOWN, new Shutdown(tools)))
                        .with(freezes.calls())
                        .with(new Accounts(root, tools).calls())
                        .with(new Looks(root).calls())
                        .with(new Executions(tools).calls())
                        .with(new OpenFiles(new FileDoor(policy)).calls());
    }

    /// To be called before the first call is answered.
    void begin() throws InterruptedException {
        freezes.begin();
    }

    /// To be called once, when the agent is to end.
    void end() throws InterruptedException {
        freezes.end();
    }

    private static Json same(Fields arguments) throws RefusedException {
        return Json.of(arguments.number("id", Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /// What is to be written; empty where the call has no answer. One that begins anew begins with the character 0xFF.
    String answer(Line line) throws InterruptedException {
        return switch (line) {
            case Line.Text(var text) -> answer(text);
            case Line.TooLong _ -> Spoken.error(Refusal.of(Code.LINE_TOO_LONG), Optional.empty());
            case Line.NotText _ -> Spoken.error(Refusal.of(Code.NOT_TEXT), Optional.empty());
        };
    }

    private String answer(String text) throws InterruptedException {
        var id = Optional.<Json>empty();
        try {
            var message = HostMessageReader.parse(text);
            id = message.value("id");
            return answer(name(message), message, id);
        } catch (QemuErrorException e) {
            return Spoken.error(e, id);
        } catch (RefusedException e) {
            return Spoken.error(e.refusal(), id);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a call failed unexpectedly", e);
            return Spoken.error(Refusal.of(Code.INTERNAL), id);
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
        var call = calls.named(name);
        requireThawed(name);
        var arguments = arguments(name, message);
        if (!freezes.areFrozen() && !USUAL.allow(name)) {
            written.keep(name, arguments);
        }
        var answer = call.on(arguments);
        var before = name.equals(DELIMITED) ? ANEW : "";
        return name.equals(Repertoire.SHUTDOWN) ? "" : before + Spoken.returned(answer, id);
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
}
