package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.policy.Names;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The calls that there are, and which of them the owner of the guest allows.
final class Repertoire {
    /// What a guest that ends cannot answer any more.
    static final String SHUTDOWN = "guest-shutdown";

    private final SortedMap<String, Call> calls = new TreeMap<>();
    private final Names allowed;

    Repertoire(Names allowed) {
        this.allowed = allowed;
        calls.put("guest-ping", _ -> Call.DONE);
        calls.put("guest-info", _ -> info());
    }

    Repertoire with(Map<String, Call> more) {
        calls.putAll(more);
        return this;
    }

    /// @throws QemuErrorException also for one that is not allowed: to its host it is not there, as QEMU's agent has it
    Call named(String name) throws QemuErrorException {
        var call =
                Optional.ofNullable(calls.get(name))
                        .orElseThrow(() -> QemuErrorException.ofCommand("command_not_found", name));
        if (!allowed.allow(name)) {
            throw QemuErrorException.ofCommand("command_disabled", name);
        }
        return call;
    }

    private Json info() {
        return Json.members()
                .with("version", "7.2.0")
                .with(
                        "supported_commands",
                        Json.of(calls.keySet().stream().map(this::info).toList()))
                .done();
    }

    private Members info(String name) {
        return Json.members()
                .with("enabled", allowed.allow(name))
                .with("name", name)
                .with("success-response", !name.equals(SHUTDOWN))
                .done();
    }
}
