package dev.slipway.core.platform.linux;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Output;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a tool says as JSON.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /// @throws InstallException with [OutputUnreadable] where it is not JSON
    static JsonNode of(Command command, Output output) throws InstallException {
        try {
            return MAPPER.readTree(output.text());
        } catch (JacksonException e) {
            throw new InstallException(
                    new OutputUnreadable(command.argv(), e.getOriginalMessage()), e);
        }
    }
}
