package dev.slipway.core.machine;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/// What a machine is called by programs: twelve hexadecimal digits behind `m-`, or `sim-` if it is simulated.
public final class MachineId {
    private static final int BYTES = 6;

    private MachineId() {}

    /// The id that is kept in the state directory. At first it comes from the UUID that the maker gave the
    /// machine, so that a live system without lasting state finds the same one at each start.
    public static String in(Path state, Hardware hardware, boolean simulated)
            throws InstallException {
        var file = state.resolve("machine-id");
        if (!Files.exists(file)) {
            PrivateFiles.makeDirectory(state);
            PrivateFiles.create(file, (simulated ? "sim-" + random() : derived(hardware)) + "\n");
        }
        return PrivateFiles.read(file).strip();
    }

    private static String derived(Hardware hardware) {
        try {
            return "m-" + shortened(UUID.fromString(hardware.uuid()));
        } catch (IllegalArgumentException e) {
            return "m-" + random(); // its maker gave it none
        }
    }

    private static String shortened(UUID uuid) {
        var mixed = uuid.getMostSignificantBits() * 31 + uuid.getLeastSignificantBits();
        var bytes = ByteBuffer.allocate(Long.BYTES).putLong(mixed ^ (mixed >>> 16)).array();
        return HexFormat.of().formatHex(bytes, Long.BYTES - BYTES, Long.BYTES);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
