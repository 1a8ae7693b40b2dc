package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a message of metrics lacks. Hosts want a number in some fields whatever happens: a zero that was not measured is
/// named here.
final class Gaps {
    enum Reason {
        /// A rate needs two.
        FIRST_READING,
        /// The guest has no such thing.
        ABSENT,
        /// Systems like this one do not say it.
        NOT_MEASURED,
        UNREADABLE,
        /// There are more of them than are said.
        TOO_MANY
    }

    private final List<Members> all = new ArrayList<>();

    void add(String field, Reason reason) {
        add(field, reason, "");
    }

    void add(String field, Reason reason, String detail) {
        all.add(
                Json.members()
                        .with("field", field)
                        .with("reason", reason.name().toLowerCase(Locale.ROOT))
                        .with("detail", detail)
                        .done());
    }

    Json message() {
        return Json.of(all);
    }
}
