package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.refusal.RefusedException;

/// One command of the dialect.
interface Call {
    /// What a command returns that has nothing to say.
    Json DONE = Json.members().done();

    /// @param arguments of the call; none where there are none
    Json on(Fields arguments) throws RefusedException, QemuErrorException, InterruptedException;
}
