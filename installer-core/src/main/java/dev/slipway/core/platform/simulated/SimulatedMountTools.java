package dev.slipway.core.platform.simulated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// mount(8), umount(8), mountpoint(1) and findmnt(8).
final class SimulatedMountTools implements SimulatedTool {
    private static final Syntax MOUNT = Syntax.of("t/types: o/options: v/verbose");
    private static final Syntax UMOUNT = Syntax.of("v/verbose");
    private static final Syntax MOUNTPOINT = Syntax.of("q/quiet");
    private static final Syntax FINDMNT =
            Syntax.of("n/noheadings o/output: M/mountpoint: S/source: l/list r/raw");

    private final SimulatedMachineState state;
    private final SimulatedMounts mounts;

    SimulatedMountTools(SimulatedMachineState state) {
        this.state = state;
        this.mounts = new SimulatedMounts(state);
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal, IOException {
        return switch (tool) {
            case "mount" -> mount(MOUNT.parse(tool, argv));
            case "umount" -> unmount(UMOUNT.parse(tool, argv));
            case "mountpoint" -> mountPoint(MOUNTPOINT.parse(tool, argv));
            default -> find(FINDMNT.parse(tool, argv));
        };
    }

    private String mount(Arguments arguments) throws Refusal, IOException {
        var path = arguments.operand(0);
        var type = arguments.value("types", "auto");
        if (type.equals("zfs")) {
            return mountDataset(arguments);
        }
        var device = state.device(path, 32, "mount: special device %s does not exist.");
        if (device.signatures().stream().noneMatch(s -> fits(s, type))) {
            throw new Refusal(
                    32, "mount: wrong fs type, bad option, bad superblock on " + path + ".");
        }
        var subvolume = subvolume(arguments);
        if (subvolume.isEmpty() && state.busy(device.name())) {
            throw new Refusal(32, "mount: " + path + " already mounted or mount point busy.");
        }
        mounts.mount(device.name() + subvolume, Path.of(arguments.operand(1)));
        return "";
    }

    /// `/@` of `subvol=@`; nothing where the file system itself is meant.
    private static String subvolume(Arguments arguments) {
        return Stream.of(arguments.value("options", "").split(","))
                .filter(option -> option.startsWith("subvol="))
                .map(option -> "/" + option.substring("subvol=".length()))
                .findFirst()
                .orElse("");
    }

    private static boolean fits(Signature signature, String type) {
        return signature.kind().equals(type)
                || (type.equals("auto") && !signature.kind().equals(Labels.KIND));
    }

    private String mountDataset(Arguments arguments) throws Refusal, IOException {
        var dataset = arguments.operand(0);
        var known =
                state.machine().pools().stream()
                        .anyMatch(p -> p.imported() && p.dataset(dataset).isPresent());
        if (!known) {
            throw new Refusal(
                    1,
                    "filesystem '" + dataset + "' cannot be mounted, unable to open the dataset");
        }
        mounts.mount(dataset, Path.of(arguments.operand(1)));
        return "";
    }

    private String unmount(Arguments arguments) throws Refusal, IOException {
        var what = arguments.operand();
        var name = state.device(what).map(SimulatedDevice::name).orElse(what);
        var mount = mounts.at(name);
        if (mount.isEmpty()) {
            throw new Refusal(32, "umount: " + what + ": not mounted.");
        }
        mounts.unmount(mount.get());
        return "";
    }

    private String mountPoint(Arguments arguments) throws Refusal {
        var path = arguments.operand();
        if (mounts.at(path).isEmpty()) {
            throw new Refusal(32, path + " is not a mountpoint");
        }
        return arguments.has("quiet") ? "" : path + " is a mountpoint\n";
    }

    private String find(Arguments arguments) throws Refusal {
        if (arguments.value("output", "").equals("TARGET,UUID,FSROOT")) {
            return mounts.table();
        }
        return arguments.has("list") ? all() : one(arguments);
    }

    /// In the order in which they were mounted.
    private String all() throws Refusal {
        var points = state.machine().mounts().stream().map(mount -> mount.mountPoint()).toList();
        if (points.isEmpty()) {
            throw new Refusal(1, "");
        }
        return String.join("\n", points) + "\n";
    }

    private String one(Arguments arguments) throws Refusal {
        var given = arguments.value("source", arguments.value("mountpoint", ""));
        var what = given.isEmpty() ? arguments.operand() : given;
        var name = state.device(what).map(SimulatedDevice::name).orElse(what);
        var mount = mounts.at(name);
        if (mount.isEmpty()) {
            throw new Refusal(1, "");
        }
        var target = arguments.value("output", "TARGET").equalsIgnoreCase("TARGET");
        return (target ? mount.get().mountPoint() : mount.get().source()) + "\n";
    }
}
