package dev.slipway.agent.cli;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.Json.Text;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.message.HostMessageReader;
import dev.slipway.agent.message.Pattern;
import dev.slipway.agent.port.ThisSystem;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.relay.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The settings of the agent: those of its file, over them those of the environment (`SLIPWAY_AGENT_DEVICE` for `device`).
///
/// @param device empty where it is searched for
/// @param name how hosts know this guest; empty for what the firmware says
/// @param metrics, keepAlive, ping how often; zero for never
/// @param commandLines whether those of processes are among the metrics
/// @param qemu the port on which QEMU's dialect is spoken; empty for none, as another agent may have it
/// @param key the file with the key that is shared with the host; empty where any host is believed
/// @param machine where the daemon of a machine to install listens; empty where this is none
/// @param imageProxy the port of a proxy, on this guest's loopback address, to what the host lets it reach
record Configuration(
        Optional<Path> device,
        Optional<Path> qemu,
        Optional<String> name,
        Duration metrics,
        Duration keepAlive,
        Duration ping,
        boolean commandLines,
        Path policy,
        Path audit,
        Optional<Path> key,
        Optional<Address> machine,
        Optional<Integer> imageProxy) {
    static final Path USUAL_FILE = ThisSystem.HERE.settings().resolve("agent.json");

    private static final String ENVIRONMENT = "SLIPWAY_AGENT_";
    private static final Set<String> NAMES =
            Set.of(
                    "device",
                    "qemu_device",
                    "vm_id",
                    "metrics_seconds",
                    "keep_alive_seconds",
                    "ping_seconds",
                    "command_lines",
                    "policy",
                    "audit",
                    "key",
                    "machine",
                    "image_proxy");

    /// @param file need not be there
    /// @throws RefusedException with the setting that is wrong, also where it is none
    static Configuration read(Path file, Map<String, String> environment)
            throws IOException, RefusedException {
        var text = Files.exists(file) ? Files.readString(file) : "{}";
        var values = new LinkedHashMap<>(HostMessageReader.parse(text).values());
        new Fields(new Members(values)).refuseOthers(NAMES);
        for (var name : NAMES) {
            var said = environment.get(ENVIRONMENT + name.toUpperCase(Locale.ROOT));
            if (said != null) {
                values.put(name, value(said));
            }
        }
        return of(new Fields(new Members(values)));
    }

    /// A variable is a text, whatever it means.
    private static Json value(String said) {
        if (said.matches("-?[0-9]{1,18}")) {
            return Json.of(Long.parseLong(said));
        }
        return said.equals("true") || said.equals("false")
                ? Json.of(said.equals("true"))
                : new Text(said);
    }

    private static Configuration of(Fields fields) throws RefusedException {
        return new Configuration(
                path(fields, "device"),
                path(fields, "qemu_device"),
                fields.optionalText("vm_id", Pattern.ID),
                seconds(fields, "metrics_seconds", 30),
                seconds(fields, "keep_alive_seconds", 30),
                seconds(fields, "ping_seconds", 0),
                fields.flag("command_lines"),
                path(fields, "policy").orElse(ThisSystem.HERE.settings().resolve("policy.json")),
                path(fields, "audit").orElse(ThisSystem.HERE.logs().resolve("audit.jsonl")),
                path(fields, "key"),
                address(fields, "machine"),
                fields.optionalNumber("image_proxy", 1, 65_535).map(Long::intValue));
    }

    private static Optional<Address> address(Fields fields, String name) throws RefusedException {
        var text = fields.optionalText(name, Pattern.TARGET);
        if (text.isPresent() && Address.parse(text.get()).isEmpty()) {
            throw fields.refused(Code.BAD_VALUE, name);
        }
        return text.flatMap(Address::parse);
    }

    private static Optional<Path> path(Fields fields, String name) throws RefusedException {
        return fields.optionalPath(name, Pattern.pathHere());
    }

    private static Duration seconds(Fields fields, String name, long usual)
            throws RefusedException {
        return Duration.ofSeconds(fields.optionalNumber(name, 0, 86_400).orElse(usual));
    }

    Configuration on(Path port) {
        return new Configuration(
                Optional.of(port),
                qemu,
                name,
                metrics,
                keepAlive,
                ping,
                commandLines,
                policy,
                audit,
                key,
                machine,
                imageProxy);
    }
}
