package dev.slipway.core.step.disk;

import dev.slipway.core.command.Command;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import dev.slipway.core.step.site.Tools;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Signatures of partition tables and file systems: finding them by probing the device, and erasing them.
public final class Wipefs {
    private Wipefs() {}

    public static Command erase(String device) {
        return Command.of("wipefs", "--all", device);
    }

    /// Erases nothing.
    public static Command look(String device) {
        return Command.of("wipefs", "--json", device);
    }

    public static List<Signature> signatures(Tools tools, String device)
            throws InstallException, InterruptedException {
        var look = look(device);
        var text = tools.run(look).text();
        try {
            // it prints nothing at all in some versions where there is nothing
            var found = JsonMapper.shared().readTree(text.isBlank() ? "{}" : text);
            return found.path("signatures").valueStream().map(Wipefs::signature).toList();
        } catch (JacksonException e) {
            throw new InstallException(
                    new OutputUnreadable(look.argv(), String.valueOf(e.getMessage())), e);
        }
    }

    private static Signature signature(JsonNode node) {
        return new Signature(node.path("type").asString(""), node.path("uuid").asString(""));
    }

    /// @param type as blkid names it
    /// @param uuid empty where it has none
    public record Signature(String type, String uuid) {}
}
