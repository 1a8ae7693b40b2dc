package dev.slipway.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ToolFailure.Unexpected;
import dev.slipway.core.machine.MachineAddress.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineAddressTest {
    @ParameterizedTest
    @CsvSource({
        "machined://192.0.2.7, 192.0.2.7, 50051",
        "machined://hv01.test:50052, hv01.test, 50052",
        "machined://[2001:db8::7], 2001:db8::7, 50051",
        "machined://[2001:db8::7]:1/, 2001:db8::7, 1"
    })
    void isPlainOnlyWhereItIsWrittenSo(String text, String host, int port) {
        assertThat(MachineAddress.plain(text)).contains(new MachineAddress(host, port, Wire.PLAIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.7:50051",
                "hv01.test",
                "machined://",
                "machined://a b",
                "machined://hv01:0",
                "machined://hv01:65536",
                "machined://2001:db8::7",
                "http://hv01"
            })
    void isNotPlainOtherwise(String text) {
        assertThat(MachineAddress.plain(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"machined://hv01:50051", "machined://[2001:db8::7]:50051"})
    void isReadAsItIsWritten(String text) {
        assertThat(MachineAddress.plain(text).orElseThrow()).hasToString(text);
    }

    /// Leases were kept without it.
    @Test
    void isOverTlsWhereAnOlderVersionWroteIt() throws Exception {
        var json = "{\"host\":\"192.0.2.7\",\"port\":8443}";

        assertThat(Documents.read(json, MachineAddress.class, Unexpected::new))
                .isEqualTo(new MachineAddress("192.0.2.7", 8443));
    }
}
