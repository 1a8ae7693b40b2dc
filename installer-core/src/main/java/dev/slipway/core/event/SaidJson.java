package dev.slipway.core.event;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// An event as one line of JSON: in the journal, on the wire, and where `--json` prints it.
public final class SaidJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private SaidJson() {}

    /// Without a line break.
    public static String write(Said said) {
        return MAPPER.writeValueAsString(said);
    }

    /// @throws JacksonException where it is not an event
    public static Said read(String json) {
        return MAPPER.readValue(json, Said.class);
    }
}
