package dev.slipway.core.machine;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// Records as JSON: what travels between machines, what `--json` prints, what is kept.
///
/// Unknown fields are ignored, so that a newer machine can be read; sizes are bounded, because what is
/// read was written by somebody else.
public final class Documents {
    /// More than the inventory of a machine with a thousand disks.
    public static final int LONGEST_BYTES = 16 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(bounded()).build();

    private Documents() {}

    public static String write(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    /// @param otherwise the failure for a document that cannot be read, given what is wrong with it
    public static <T> T read(String json, Class<T> type, Function<String, Failure> otherwise)
            throws InstallException {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new InstallException(otherwise.apply(e.getOriginalMessage()), e);
        }
    }

    private static JsonFactory bounded() {
        var limits =
                StreamReadConstraints.builder()
                        .maxDocumentLength(LONGEST_BYTES)
                        .maxNestingDepth(64)
                        .maxStringLength(LONGEST_BYTES)
                        .build();
        return JsonFactory.builder().streamReadConstraints(limits).build();
    }
}
