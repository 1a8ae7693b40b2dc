package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonWriter;
import java.util.Optional;

/// An answer as it is said.
final class Spoken {
    private Spoken() {}

    /// @param id of the call, which comes back
    static String of(Members answer, Optional<Json> id) {
        var all = Json.members();
        answer.values().forEach(all::with);
        return JsonWriter.write(all.with("id", id).done()) + "\n";
    }
}
