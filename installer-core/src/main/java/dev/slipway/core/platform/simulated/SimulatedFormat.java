package dev.slipway.core.platform.simulated;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// `mkfs.…` of ext4, XFS, Btrfs and NTFS, and mkswap.
final class SimulatedFormat implements SimulatedTool {
    static final String[] TOOLS = {"mkfs.ext4", "mkfs.xfs", "mkfs.btrfs", "mkfs.ntfs", "mkswap"};

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "mkfs.ext4", new Kind("ext4", "q F U: L:", 1 << 20, 16),
                    "mkfs.xfs", new Kind("xfs", "q f m: L:", 300 << 20, 12),
                    "mkfs.btrfs", new Kind("btrfs", "q f U: L:", 109 << 20, 255),
                    "mkfs.ntfs", new Kind("ntfs", "q Q F L:", 1 << 20, 128),
                    "mkswap", new Kind("swap", "U: L:", 40 << 10, 15));

    private final SimulatedMachineState state;

    SimulatedFormat(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal {
        var kind = kind(tool);
        var arguments = Syntax.of(kind.options()).parse(tool, argv);
        var path = arguments.operand();
        var volume = new SimulatedVolumes(state).find(path);
        if (volume.isPresent()) {
            return onVolume(tool, volume.get(), uuid(arguments));
        }
        var device = state.device(path, 1, "The file %s does not exist and no size was specified.");
        var label = arguments.value("L", "");
        refuse(tool, path, device, kind, label);
        var signature = new Signature(kind.name(), label, uuid(arguments), "");
        state.change(device.disk().with(device.partition(), List.of(signature)));
        new Labels(state).forget();
        new SimulatedMounts(state).format(device.name());
        return "";
    }

    private String onVolume(String tool, Dataset volume, String uuid) throws Refusal {
        if (!tool.equals("mkswap")) {
            throw new Refusal(1, tool + ": only swap is played on volumes");
        }
        new SimulatedVolumes(state).makeSwap(volume, uuid);
        return "";
    }

    private void refuse(String tool, String path, SimulatedDevice device, Kind kind, String label)
            throws Refusal {
        if (state.busy(device.name())) {
            throw new Refusal(1, path + " is mounted; will not make a filesystem here!");
        }
        if (device.sizeBytes() < kind.leastBytes()) {
            throw new Refusal(1, tool + ": " + path + " is too small.");
        }
        if (label.length() > kind.labelLength()) {
            throw new Refusal(1, tool + ": the label " + label + " is too long.");
        }
    }

    private static Kind kind(String tool) throws Refusal {
        var kind = KINDS.get(tool);
        if (kind == null) {
            throw new Refusal(127, tool + ": not found");
        }
        return kind;
    }

    private static String uuid(Arguments arguments) {
        var given = arguments.value("U", arguments.value("m", "").replaceFirst("^uuid=", ""));
        return given.isEmpty() ? UUID.randomUUID().toString() : given;
    }

    private record Kind(String name, String options, long leastBytes, int labelLength) {}
}
