package dev.slipway.core.machined;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/// What the daemon keeps over restarts: who the machine is, and how often it was claimed.
record StateDirectory(Path path) {
    private static final int ID_BYTES = 6;

    static StateDirectory open(Path path) throws InstallException {
        PrivateFiles.makeDirectory(path);
        return new StateDirectory(path);
    }

    Path pki() {
        return path.resolve("pki");
    }

    /// The same for the same machine wherever its state is kept, if its maker gave it a UUID.
    String machineId(Hardware hardware, boolean simulated) throws InstallException {
        var file = path.resolve("machine-id");
        if (!Files.exists(file)) {
            var id = simulated ? "sim-" + random() : derived(hardware);
            PrivateFiles.create(file, id + "\n");
        }
        return PrivateFiles.read(file).strip();
    }

    /// One more than the last: written down before anybody gets it.
    long nextFence() throws InstallException {
        var file = path.resolve("fence");
        var next = Files.exists(file) ? last(file) + 1 : 1;
        PrivateFiles.replace(file, next + "\n");
        return next;
    }

    private static long last(Path file) throws InstallException {
        try {
            return Long.parseLong(PrivateFiles.read(file).strip());
        } catch (NumberFormatException e) {
            throw new InstallException(new FileUnusable(file.toString(), "It holds no number."), e);
        }
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
        return HexFormat.of().formatHex(bytes, Long.BYTES - ID_BYTES, Long.BYTES);
    }

    private static String random() {
        var bytes = new byte[ID_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
