package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.message.Timestamp;
import dev.slipway.agent.policy.Audit;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.time.Clock;

/// Writes down what a host calls for that does more than look. Of passwords and keys, only whose they are.
record CallLedger(Audit audit, Clock clock) {
    /// @throws RefusedException where it could not be written down: then it is not done
    void keep(String name, Fields arguments) throws RefusedException {
        try {
            audit.keep(entry(name, arguments.members()), true);
        } catch (IOException e) {
            var refused = new RefusedException(Code.UNWRITABLE, "audit");
            refused.initCause(e);
            throw refused;
        }
    }

    private Members entry(String name, Members arguments) {
        return Json.members()
                .with("time", Timestamp.of(clock.instant()))
                .with("qemu", name)
                .with("path", arguments.value("path"))
                .with("user", arguments.value("username"))
                .done();
    }
}
