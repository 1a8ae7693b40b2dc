package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.refusal.Refusal;
import java.util.Optional;

/// An answer as it is said, with the id of its call, which comes back.
final class Spoken {
    private Spoken() {}

    static String returned(Json answer, Optional<Json> id) {
        return of(Json.members().with("return", answer).done(), id);
    }

    static String error(QemuErrorException said, Optional<Json> id) {
        return error(said.unknown() ? "CommandNotFound" : "GenericError", said.words(), id);
    }

    /// What QEMU's agent has no words for.
    static String error(Refusal refusal, Optional<Json> id) {
        return error("GenericError", refusal.words(), id);
    }

    private static String error(String kind, String words, Optional<Json> id) {
        var error = Json.members().with("class", kind).with("desc", words).done();
        return of(Json.members().with("error", error).done(), id);
    }

    private static String of(Members answer, Optional<Json> id) {
        var all = Json.members();
        answer.values().forEach(all::with);
        return JsonWriter.write(all.with("id", id).done()) + "\n";
    }
}
