package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.policy.Audit;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/// Writes down what a host calls for that does more than look. Of passwords and keys, only whose they are.
record CallLedger(Audit audit, Clock clock) {
    /// @throws RefusedException where it could not be written down: then it is not done
    void keep(String name, Fields call) throws RefusedException {
        try {
            audit.keep(entry(name, call.optionalObject("arguments").map(Fields::members)), true);
        } catch (IOException e) {
            var refused = new RefusedException(Code.UNWRITABLE, "audit");
            refused.initCause(e);
            throw refused;
        }
    }

    private Members entry(String name, Optional<Members> arguments) {
        return Json.members()
                .with("time", clock.instant().toString())
                .with("qemu", name)
                .with("path", arguments.flatMap(each -> each.value("path")))
                .with("user", arguments.flatMap(each -> each.value("username")))
                .done();
    }
}
