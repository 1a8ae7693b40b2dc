package dev.slipway.core.image.onefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ImageFailure.StreamRefused;
import dev.slipway.core.failure.InstallException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamHeaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void takesOneWholeFileSystemInEitherByteOrder(String order) throws Exception {
        var bytes = header(order.startsWith("L") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);

        StreamHeader.read("zfs-stream:x", () -> bytes);
        assertThat(bytes.remaining()).isEqualTo(4); // no more than the record
    }

    /// The kind is in the lowest bits of the version, the features above them.
    @ParameterizedTest
    @CsvSource({
        "16, 2, -R",
        "48, 9, -i",
        "32, 3, volume",
        "16, 67108865, -w",
        "16, 4194305, part",
        "16, 8388609, part",
        "0, 1, not begin",
        "8, 1, not begin"
    })
    void refusesWhatCannotBecomeABootEnvironment(int at, int value, String problem) {
        var header = header(ByteOrder.LITTLE_ENDIAN);
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);

        assertThat(problem(header)).contains(problem);
    }

    @Test
    void refusesWhatIsTooShort() {
        assertThat(problem(header(ByteOrder.LITTLE_ENDIAN).limit(300))).contains("not begin");
    }

    private static String problem(ByteBuffer bytes) {
        try {
            StreamHeader.read("zfs-stream:x", () -> bytes);
            return "";
        } catch (InstallException e) {
            return ((StreamRefused) e.failure()).problem();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static ByteBuffer header(ByteOrder order) {
        var bytes = ByteBuffer.allocate(316).order(order);
        bytes.putLong(8, 0x2F5bacbacL).putLong(16, 1 | (4 << 2)).putInt(32, 2);
        return bytes;
    }
}
