package dev.slipway.core.platform.linux;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.inventory.Smbios.MemoryModule;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmbiosTablesTest {
    private static final int WHOLE = 0x5c;

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0xffff, 0, -1",
        "0x4000, 0, 17179869184",
        "0x8200, 0, 524288",
        "0x7fff, 0x8000, 34359738368",
        "0x7fff, 0x80008000, 34359738368",
    })
    void readsHowLargeAModuleIs(String size, String extended, long bytes) throws Exception {
        var device = device(WHOLE);
        device.putShort(0x0c, (short) (int) Integer.decode(size));
        device.putInt(0x1c, (int) (long) Long.decode(extended));

        assertThat(only(device).sizeBytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "3200, 0, 0, 0, 3200",
        "3200, 2933, 0, 0, 2933",
        "0xffff, 0xffff, 70000, 68000, 68000",
        "0xffff, 0, 70000, 0, 70000",
        "0, 0, 0, 0, 0",
    })
    void readsHowFastItRuns(String can, String does, int canMore, int doesMore, int speed)
            throws Exception {
        var device = device(WHOLE);
        device.putShort(0x15, (short) (int) Integer.decode(can));
        device.putShort(0x20, (short) (int) Integer.decode(does));
        device.putInt(0x54, canMore).putInt(0x58, doesMore);

        assertThat(only(device).megatransfers()).isEqualTo(speed);
    }

    @Test
    void readsTheTextsOfAModule() throws Exception {
        var device = device(WHOLE);
        device.put(0x12, (byte) 0x22);
        device.put(0x10, (byte) 1).put(0x17, (byte) 2).put(0x18, (byte) 3).put(0x1a, (byte) 9);

        var module = only(device, "A1", " Maker\u0007 ", "S1");

        assertThat(module).isEqualTo(new MemoryModule("A1", 0, "DDR5", 0, "Maker", "", "S1"));
    }

    @Test
    void takesWhatAnOlderFirmwareLeavesOutForUnknown() throws Exception {
        var device = device(0x15);
        device.put(0x11, (byte) 1);

        assertThat(only(device, "BANK 0"))
                .isEqualTo(new MemoryModule("BANK 0", 0, "", 0, "", "", ""));
    }

    @Test
    void stopsAtTheEndThatTheFirmwareWroteOrThatOfTheBytes() throws Exception {
        var end = structure(ByteBuffer.wrap(new byte[] {127, 4, 0, 0}));
        var behind = joined(structure(device(WHOLE)), end, structure(device(WHOLE)));

        assertThat(SmbiosTables.modules(behind)).hasSize(1);
        assertThat(SmbiosTables.modules(structure(device(WHOLE)))).hasSize(1);
        assertThat(SmbiosTables.modules(new byte[0])).isEmpty();
    }

    @Test
    void refusesAStructureThatIsShorterThanItsHeader() {
        assertThatThrownBy(() -> SmbiosTables.modules(new byte[] {17, 3, 0, 0, 0, 0}))
                .isInstanceOf(BadTables.class);
    }

    @Test
    void refusesTablesThatEndTooEarly() throws Exception {
        var whole = LinuxFittingsTest.recorded();
        var module = 0x125; // where the structure of type 17 begins

        for (var length = module + 1; length < module + 0x50; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> SmbiosTables.modules(cut)).isInstanceOf(BadTables.class);
        }
    }

    @Test
    void survivesWhateverAFirmwareWrites() throws Exception {
        var random = new Random(4711);
        for (var round = 0; round < 2000; round++) {
            var damaged = LinuxFittingsTest.recorded();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            assertThatCode(() -> read(damaged)).doesNotThrowAnyException();
        }
    }

    private static void read(byte[] tables) {
        try {
            assertThat(SmbiosTables.modules(tables)).hasSizeLessThan(100);
        } catch (BadTables e) {
            assertThat(e).hasMessageContaining("SMBIOS");
        }
    }

    private static ByteBuffer device(int length) {
        var device = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        return device.put(0, (byte) 17).put(1, (byte) length);
    }

    private static MemoryModule only(ByteBuffer device, String... strings) throws Exception {
        var modules = SmbiosTables.modules(structure(device, strings));
        assertThat(modules).hasSize(1);
        return modules.getFirst();
    }

    private static byte[] structure(ByteBuffer formatted, String... strings) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var fixed = new byte[formatted.capacity()];
        formatted.get(0, fixed);
        bytes.write(fixed);
        for (var each : List.of(strings)) {
            bytes.write(each.getBytes(ISO_8859_1));
            bytes.write(0);
        }
        bytes.write(strings.length == 0 ? new byte[2] : new byte[1]);
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) throws Exception {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.write(part);
        }
        return bytes.toByteArray();
    }
}
