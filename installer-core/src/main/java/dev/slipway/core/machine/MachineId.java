package dev.slipway.core.machine;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What a machine is called by programs: twelve hexadecimal digits behind `m-`, or `sim-` if it is simulated.
public final class MachineId {
    private static final int BYTES = 6;

    /// A unicast address that a maker gave (IEEE 802): the two lowest bits of the first octet are clear.
    private static final String MAKERS = "(?!00:00:00:00:00:00)[0-9a-f][048c](:[0-9a-f]{2}){5}";

    private MachineId() {}

    /// The id that is kept in the state directory. At first it comes from the UUID that the maker gave the
    /// machine, or where many have that one, from the address of a network card: so a live system without lasting state finds
    /// the same one at each start.
    public static String in(Path state, Inventory inventory, boolean simulated)
            throws InstallException {
        var file = state.resolve("machine-id");
        if (!Files.exists(file)) {
            PrivateFiles.makeDirectory(state);
            PrivateFiles.create(file, (simulated ? "sim-" + random() : derived(inventory)) + "\n");
        }
        return PrivateFiles.read(file).strip();
    }

    private static String derived(Inventory inventory) {
        return "m-"
                + inventory
                        .hardware()
                        .ownUuid()
                        .or(() -> ofCards(inventory.links()))
                        .map(MachineId::shortened)
                        .orElseGet(MachineId::random);
    }

    /// Of the first by address, whatever the kernel calls it this time. One that was made up at this start is no good.
    private static Optional<UUID> ofCards(List<Link> links) {
        return links.stream()
                .map(link -> link.mac().toLowerCase(Locale.ROOT))
                .filter(mac -> mac.matches(MAKERS))
                .min(Comparator.naturalOrder())
                .map(mac -> UUID.nameUUIDFromBytes(mac.getBytes(StandardCharsets.US_ASCII)));
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
