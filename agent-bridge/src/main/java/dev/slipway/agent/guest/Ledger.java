package dev.slipway.agent.guest;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.MembersBuilder;
import dev.slipway.agent.log.Log;
import dev.slipway.agent.message.HostMessage.Command;
import dev.slipway.agent.message.HostMessage.FileDone;
import dev.slipway.agent.message.HostMessage.FileRead;
import dev.slipway.agent.message.HostMessage.FileWrite;
import dev.slipway.agent.message.HostMessage.MachineWanted;
import dev.slipway.agent.message.HostMessage.SafeCommand;
import dev.slipway.agent.message.HostMessage.UnsafeCommand;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.message.Timestamp;
import dev.slipway.agent.policy.Audit;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/// Writes down what is done for the host, before it is done and after. Of variables the names only: values may be secrets.
record Ledger(Audit audit, Clock clock) {
    private static final Logger LOG = new Log(Ledger.class);

    /// @throws RefusedException where a line for a shell could not be written down: then it is not run
    void begins(Command command) throws RefusedException {
        try {
            audit.keep(entry(command, "begins").done(), durable(command));
        } catch (IOException e) {
            LOG.log(Level.ERROR, "the audit log cannot be written", e);
            if (durable(command)) {
                throw new RefusedException(Code.UNWRITABLE, "audit");
            }
        }
    }

    void ended(Command command, Outcome outcome) {
        try {
            var entry =
                    entry(command, outcome.success() ? "done" : "failed")
                            .with("exit_code", outcome.exit().map(Json::of));
            outcome.error()
                    .ifPresent(
                            error ->
                                    entry.with("code", error.code().word())
                                            .with("about", error.about()));
            audit.keep(entry.done(), false);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "the audit log cannot be written", e);
        }
    }

    /// A stream that the host opens.
    void opens(String to) {
        try {
            audit.keep(entry("stream").with("to", to).done(), false);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "the audit log cannot be written", e);
        }
    }

    /// What was not even read.
    ///
    /// @param type as the host said it; empty where it said none
    /// @param others how many were refused before it and not written down
    void refused(Refusal refusal, String type, Optional<String> id, long others) {
        try {
            var entry =
                    entry("refused")
                            .with("type", type)
                            .with("id", id.map(Json::of))
                            .with("code", refusal.code().word())
                            .with("about", refusal.about());
            audit.keep((others > 0 ? entry.with("others", others) : entry).done(), false);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "the audit log cannot be written", e);
        }
    }

    private MembersBuilder entry(String event) {
        return Json.members().with("time", Timestamp.of(clock.instant())).with("event", event);
    }

    private static boolean durable(Command command) {
        return command instanceof UnsafeCommand;
    }

    private MembersBuilder entry(Command command, String event) {
        var entry = entry(event).with("id", command.id());
        return switch (command) {
            case SafeCommand safe -> entry.with("action", safe.action().toString());
            case UnsafeCommand unsafe ->
                    entry.with("line", unsafe.line())
                            .with("shell", unsafe.shell().map(Json::of))
                            .with(
                                    "folder",
                                    unsafe.folder().map(folder -> Json.of(folder.toString())))
                            .with(
                                    "variables",
                                    Json.texts(
                                            unsafe.environment().keySet().stream()
                                                    .sorted()
                                                    .toList()));
            case FileRead read -> entry.with("read", read.file().toString());
            case FileWrite write -> entry.with("write", write.file().toString());
            case FileDone done -> entry.with("written", done.file().toString());
            case MachineWanted _ -> entry.with("asked", Relay.MACHINE);
        };
    }
}
