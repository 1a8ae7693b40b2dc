package dev.slipway.core.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a simulated machine has come to: its disks, pools and mounts but for the numbers that are random, and
/// every file of every file system.
record EndState(String machine, Map<String, String> files) {
    static EndState of(Path folder) throws IOException {
        var json = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("machine.json")));
        var names = new LinkedHashMap<String, String>();
        json.path("pools")
                .valueStream()
                .forEach(
                        pool ->
                                names.put(
                                        pool.path("guid").asString(),
                                        "guid of " + pool.path("name").asString()));
        plain(json);
        var text = json.toPrettyString();
        for (var name : names.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        var files = new TreeMap<>(files(folder.resolve("volumes")));
        files.putAll(files(folder.resolve("disks")));
        return new EndState(text, files);
    }

    /// Ghosts are what lies where nothing is any more; a GUID of a partition is random.
    private static void plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("ghosts");
            if (object.has("typeCode")) {
                object.remove("guid");
            }
            object.remove("dev.slipway:plan"); // a hash of who used the disks before, too
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.valueStream().forEach(EndState::plain);
        }
    }

    private static Map<String, String> files(Path volumes) throws IOException {
        var files = new TreeMap<String, String>();
        if (!Files.exists(volumes)) {
            return files; // nothing was ever mounted
        }
        try (var all = Files.walk(volumes)) {
            for (var file : all.toList()) {
                var text =
                        Files.isRegularFile(file)
                                ? Files.readString(file, StandardCharsets.ISO_8859_1)
                                : "a folder";
                files.put(volumes.relativize(file).toString(), text);
            }
        }
        return files;
    }
}
