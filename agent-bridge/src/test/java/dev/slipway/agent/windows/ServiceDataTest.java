package dev.slipway.agent.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// What Windows is told of a service, as `winsvc.h` lays it out.
class ServiceDataTest {
    @Test
    void saysThatItRunsAndCanBeStopped() {
        assertThat(numbers(ServiceState.RUNNING.status())).isEqualTo("10 4 5 0 0 0 0");
    }

    @Test
    void saysHowLongItsEndMayTake() {
        assertThat(numbers(ServiceState.STOP_PENDING.status())).isEqualTo("10 3 0 0 0 0 3a98");
        assertThat(numbers(ServiceState.STOPPED.status())).isEqualTo("10 1 0 0 0 0 0");
    }

    @Test
    void startsItselfByItsOwnRuntimeWhateverTheFolderIsCalled() {
        assertThat(new Registration(Path.of("/Program Files/slipway-agent")).commandLine())
                .isEqualTo(
                        "\"/Program Files/slipway-agent/bin/java.exe\" -m"
                                + " dev.slipway.agent/dev.slipway.agent.cli.AgentMain --service");
    }

    @Test
    void isStartedAgainAfterEachFailure() {
        assertThat(HexFormat.of().formatHex(Registration.restart())).isEqualTo("0100000088130000");
        assertThat(HexFormat.of().formatHex(Registration.afterFailures(0x1122334455667788L)))
                .isEqualTo(
                        "100e000000000000"
                                + "0000000000000000"
                                + "0000000000000000"
                                + "0100000000000000"
                                + "8877665544332211");
    }

    private static String numbers(byte[] status) {
        var buffer = ByteBuffer.wrap(status).order(ByteOrder.LITTLE_ENDIAN);
        var words = new StringBuilder();
        while (buffer.hasRemaining()) {
            words.append(words.isEmpty() ? "" : " ").append(Integer.toHexString(buffer.getInt()));
        }
        return words.toString();
    }
}
