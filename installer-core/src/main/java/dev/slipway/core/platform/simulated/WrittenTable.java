package dev.slipway.core.platform.simulated;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import dev.slipway.core.platform.simulated.SimulatedTable.SimulatedPartition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The partition table in the bytes of a disk: a GPT (UEFI 2.11, section 5.3) that the kernel would take.
final class WrittenTable {
    private static final int PROTECTIVE = 0xee;
    private static final int TYPE_OF_FIRST = 450;
    private static final int SIGNATURE = 510;
    private static final int BOOT_SIGNATURE = 0xaa55;
    private static final int ENTRIES = 128;
    private static final int ENTRY = 128;
    private static final int NAME = 56;
    private static final Map<String, String> CODES =
            Map.of(
                    "C12A7328-F81F-11D2-BA4B-00A0C93EC93B", "EF00",
                    "21686148-6449-6E6F-744E-656564454649", "EF02",
                    "0FC63DAF-8483-4772-8E79-3D69D8477DE4", "8300",
                    "0657FD6D-A4AB-43C4-84E5-0933C84B4F4F", "8200",
                    "6A898CC3-1DD2-11B2-99A6-080020736631", "BF01");
    private static final String OTHER = "FFFF";

    private final ByteBuffer bytes;
    private final int sector;

    private WrittenTable(ByteBuffer bytes, int sector) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
        this.sector = sector;
    }

    static Optional<SimulatedTable> in(Path file, SimulatedDisk disk) {
        var sector = disk.disk().logicalSectorBytes();
        var bytes = ByteBuffer.allocate(2 * sector + ENTRIES * ENTRY);
        try (var channel = FileChannel.open(file)) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until it is there; what is missing is zeros
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WrittenTable(bytes, sector).table();
    }

    private Optional<SimulatedTable> table() {
        var header = new byte[8];
        bytes.get(sector, header);
        var found =
                (bytes.getShort(SIGNATURE) & 0xffff) == BOOT_SIGNATURE
                        && (bytes.get(TYPE_OF_FIRST) & 0xff) == PROTECTIVE
                        && new String(header, US_ASCII).equals("EFI PART");
        return found
                ? Optional.of(new SimulatedTable(guid(sector + NAME), partitions()))
                : Optional.empty();
    }

    private List<SimulatedPartition> partitions() {
        var partitions = new ArrayList<SimulatedPartition>();
        for (var number = 1; number <= ENTRIES; number++) {
            var at = 2 * sector + (number - 1) * ENTRY;
            if (bytes.getLong(at) != 0) {
                partitions.add(partition(number, at));
            }
        }
        return partitions;
    }

    private SimulatedPartition partition(int number, int at) {
        var name = new byte[ENTRY - NAME];
        bytes.get(at + NAME, name);
        return new SimulatedPartition(
                number,
                bytes.getLong(at + 32),
                bytes.getLong(at + 40),
                CODES.getOrDefault(guid(at), OTHER),
                new String(name, UTF_16LE).replace("\0", ""),
                guid(at + 16));
    }

    /// Its first three numbers are little endian, the rest is not.
    private String guid(int at) {
        var high =
                ((long) bytes.getInt(at) << 32)
                        | ((long) (bytes.getShort(at + 4) & 0xffff) << 16)
                        | (bytes.getShort(at + 6) & 0xffff);
        var low = Long.reverseBytes(bytes.getLong(at + 8));
        return new UUID(high, low).toString().toUpperCase(Locale.ROOT);
    }
}
