package dev.slipway.core.platform.simulated;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// dd(1), between disks and files. The first piece of a disk stands for all that names its contents; the others
/// are holes of the right length.
final class SimulatedDd implements SimulatedTool {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final SimulatedMachineState state;

    SimulatedDd(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal, IOException {
        var words = words(argv);
        var from = words.getOrDefault("if", "");
        var to = words.getOrDefault("of", "");
        if (to.startsWith("/dev/disk/")) {
            restore(from, device(to), words);
        } else {
            save(device(from), to, words);
        }
        return "";
    }

    private static Map<String, String> words(List<String> argv) throws Refusal {
        var words = new HashMap<String, String>();
        for (var word : argv) {
            var parts = word.split("=", 2);
            if (parts.length < 2) {
                throw new Refusal(1, "dd: unrecognized operand '" + word + "'");
            }
            words.put(parts[0], parts[1]);
        }
        return words;
    }

    private SimulatedDevice device(String path) throws Refusal {
        return state.device(path, 1, "dd: failed to open '%s': No such file or directory");
    }

    private static void save(SimulatedDevice device, String to, Map<String, String> words)
            throws IOException {
        try (var file = new RandomAccessFile(to, "rw")) {
            if (names(device, words.getOrDefault("skip", "0"))) {
                file.write(MAPPER.writeValueAsBytes(device.disk()));
            }
            file.setLength(Long.parseLong(words.getOrDefault("count", "0")));
        }
    }

    private void restore(String from, SimulatedDevice device, Map<String, String> words)
            throws Refusal, IOException {
        var path = Path.of(from);
        if (!Files.exists(path)) {
            throw new Refusal(1, "dd: failed to open '" + from + "': No such file or directory");
        }
        if (state.busy(device.disk())) { // the real one would write all the same: always a defect
            throw new Refusal(
                    1, "dd: failed to open '" + device.name() + "': Device or resource busy");
        }
        if (names(device, words.getOrDefault("seek", "0"))) {
            var text = Files.readString(path, StandardCharsets.UTF_8).replace("\0", "");
            DiskContents.of(state).forget(device.disk());
            state.change(MAPPER.readValue(text, SimulatedDisk.class).announced(false));
        }
    }

    private static boolean names(SimulatedDevice device, String offset) {
        return device.partition() == 0 && "0".equals(offset);
    }
}
