package dev.slipway.core.discovery;

import dev.slipway.core.discovery.FoundMachine.More;
import dev.slipway.core.discovery.FoundMachine.Specs;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import dev.slipway.core.machine.SlipwayVersion;
import dev.slipway.core.text.ControlCharacters;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The two messages of discovery, one JSON object a datagram.
///
/// The group and the port are shared with SSDP, and anybody may send anything: what is not such a message,
/// or holds what could not be shown on a terminal, is nothing.
final class DiscoveryMessages {
    /// Larger datagrams are dropped.
    static final int LONGEST_BYTES = 8 * 1024;

    private static final int LONGEST_TEXT = 256;
    private static final JsonMapper MAPPER = new JsonMapper();

    private DiscoveryMessages() {}

    static byte[] request(String client, Instant now) {
        return bytes(message("discovery_request", now).put("client_id", client));
    }

    static boolean isRequest(String datagram) {
        return parse(datagram, "discovery_request").isPresent();
    }

    /// Who asks; empty where it is no request.
    static String asker(String datagram) {
        return parse(datagram, "discovery_request")
                .map(request -> request.path("client_id").asString(""))
                .orElse("");
    }

    static byte[] response(FoundMachine machine, Instant now) {
        var response =
                message("discovery_response", now)
                        .put("machine_id", machine.id())
                        .put("hostname", machine.hostname())
                        .put("address", machine.address().host())
                        .put("port", machine.address().port())
                        .put("status", machine.status().word())
                        .put("fingerprint", machine.fingerprint())
                        .put("version", SlipwayVersion.text())
                        .put("simulated", machine.simulated());
        response.putArray("protocols").add("slipway.v1").add("machined");
        machine.capabilities().forEach(response.putArray("capabilities")::add);
        machine.specs().ifPresent(specs -> write(specs, response.putObject("specs")));
        machine.more().holder().ifPresent(holder -> response.put("holder", holder));
        word(machine.more().firmware()).ifPresent(word -> response.put("firmware", word));
        return bytes(response);
    }

    /// @param sender where the datagram came from, for a response without a usable address
    static Optional<FoundMachine> parseResponse(String datagram, String sender) {
        return parse(datagram, "discovery_response")
                .filter(response -> !response.path("machine_id").asString("").isEmpty())
                .map(response -> machine(response, sender))
                .filter(found -> found.address().reachable());
    }

    private static FoundMachine machine(JsonNode response, String sender) {
        var host = response.path("address").asString("");
        var port = response.path("port").asInt(MachineAddress.DEFAULT_PORT);
        return new FoundMachine(
                        response.path("machine_id").asString(),
                        response.path("hostname").asString(""),
                        new MachineAddress(host.isEmpty() ? sender : host, port),
                        status(response.path("status").asString("")),
                        specs(response.path("specs")),
                        words(response.path("capabilities")),
                        response.path("fingerprint").asString(""),
                        response.path("simulated").asBoolean(false))
                .with(more(response));
    }

    private static More more(JsonNode response) {
        var holder = Optional.of(response.path("holder").asString("")).filter(it -> !it.isEmpty());
        return new More(holder, firmware(response.path("firmware").asString("")), Optional.empty());
    }

    private static Firmware firmware(String word) {
        return Arrays.stream(Firmware.values())
                .filter(firmware -> word(firmware).filter(word::equals).isPresent())
                .findFirst()
                .orElse(Firmware.UNKNOWN);
    }

    private static Optional<String> word(Firmware firmware) {
        return switch (firmware) {
            case EFI -> Optional.of("efi");
            case BIOS -> Optional.of("bios");
            case UNKNOWN -> Optional.empty();
        };
    }

    private static MachineStatus status(String word) {
        return Arrays.stream(MachineStatus.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElse(MachineStatus.AVAILABLE);
    }

    private static Optional<Specs> specs(JsonNode specs) {
        return specs.isObject()
                ? Optional.of(
                        new Specs(
                                specs.path("cpu_cores").asInt(0),
                                specs.path("memory_gb").asLong(0),
                                specs.path("storage_gb").asLong(0),
                                specs.path("network_interfaces").asInt(0)))
                : Optional.empty();
    }

    private static void write(Specs specs, ObjectNode to) {
        to.put("cpu_cores", specs.cores())
                .put("memory_gb", specs.memoryGigabytes())
                .put("storage_gb", specs.storageGigabytes())
                .put("network_interfaces", specs.networkInterfaces());
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(word -> word.asString("")).toList();
    }

    private static Optional<JsonNode> parse(String datagram, String type) {
        try {
            return Optional.of(MAPPER.readTree(datagram))
                    .filter(message -> type.equals(message.path("type").asString("")))
                    .filter(DiscoveryMessages::printable);
        } catch (JacksonException e) {
            return Optional.empty(); // anything may come by multicast
        }
    }

    private static boolean printable(String text) {
        return text.length() <= LONGEST_TEXT && !ControlCharacters.areIn(text);
    }

    private static boolean printable(JsonNode node) {
        return node.isString()
                ? printable(node.asString())
                : node.valueStream().allMatch(DiscoveryMessages::printable);
    }

    private static ObjectNode message(String type, Instant now) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static byte[] bytes(ObjectNode message) {
        return MAPPER.writeValueAsBytes(message);
    }
}
