package dev.slipway.core.platform.simulated;

import dev.slipway.core.config.VdevKind;
import dev.slipway.core.platform.simulated.SimulatedPool.Members;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The vdevs of `zpool create`, read as zpool(8) does: `mirror` and `raidz` take all paths behind them; `log`,
/// `special` and `dedup` only say what those behind them are for, until the next such word.
final class VdevWords {
    private static final Set<VdevKind> ONCE =
            EnumSet.of(VdevKind.LOG, VdevKind.CACHE, VdevKind.SPARE);

    private final Device device;
    private final List<Members> vdevs = new ArrayList<>();
    private final List<String> devices = new ArrayList<>();
    private final Set<VdevKind> said = EnumSet.noneOf(VdevKind.class);

    /// What the vdevs are for now; a stripe where they are for data.
    private VdevKind purpose = VdevKind.STRIPE;

    /// How the paths are grouped now; a stripe where each stands for itself.
    private VdevKind group = VdevKind.STRIPE;

    VdevWords(Device device) {
        this.device = device;
    }

    /// What a path leads to, by the kernel's name.
    @FunctionalInterface
    interface Device {
        String of(String path) throws Refusal;
    }

    List<Members> read(List<String> words) throws Refusal {
        for (var word : words) {
            var kind = kind(word);
            if (kind.isEmpty()) {
                devices.add(device.of(word));
            } else {
                close();
                begin(kind.get());
            }
        }
        close();
        refuseOddities();
        return List.copyOf(vdevs);
    }

    private static Optional<VdevKind> kind(String word) {
        var plain = word.equals("raidz") ? "raidz1" : word;
        return Stream.of(VdevKind.values())
                .filter(kind -> kind != VdevKind.STRIPE && kind.word().equals(plain))
                .findFirst();
    }

    private void begin(VdevKind kind) throws Refusal {
        if (kind.holdsData()) {
            refuseGroup(kind);
            group = kind;
            return;
        }
        if (ONCE.contains(kind) && !said.add(kind)) {
            throw bad("'%s' can be specified only once".formatted(kind.word()));
        }
        purpose = kind;
        group = VdevKind.STRIPE;
    }

    /// Behind `cache` and `spare` a mirror is of data again.
    private void refuseGroup(VdevKind kind) throws Refusal {
        if (purpose.mayBeMirrored() && kind != VdevKind.MIRROR) {
            throw bad("unsupported '%s' device: %s".formatted(purpose.word(), kind.word()));
        }
        purpose = purpose.mayBeMirrored() ? purpose : VdevKind.STRIPE;
    }

    private void close() throws Refusal {
        if (devices.isEmpty()) {
            return;
        }
        if (devices.size() < group.minimumDisks()) {
            throw bad(
                    "%s requires at least %d devices"
                            .formatted(group.word(), group.minimumDisks()));
        }
        var kind = purpose == VdevKind.STRIPE ? group : purpose;
        vdevs.add(new Members(kind, kind.mayBeMirrored() && group == VdevKind.MIRROR, devices));
        devices.clear();
    }

    private void refuseOddities() throws Refusal {
        var seen = new HashSet<String>();
        for (var name : vdevs.stream().flatMap(v -> v.devices().stream()).toList()) {
            if (!seen.add(name)) {
                throw bad(name + " is specified multiple times");
            }
        }
        if (vdevs.stream().noneMatch(vdev -> vdev.kind().holdsData())) {
            throw bad("at least one toplevel vdev must be specified");
        }
    }

    private static Refusal bad(String why) {
        return new Refusal(1, "invalid vdev specification: " + why);
    }
}
