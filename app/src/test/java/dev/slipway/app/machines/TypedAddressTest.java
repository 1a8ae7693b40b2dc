package dev.slipway.app.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.machine.MachineAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {
    @ParameterizedTest
    @CsvSource({
        "node01, node01, 8443",
        "node01:9000, node01, 9000",
        "192.0.2.7:1, 192.0.2.7, 1",
        "[2001:db8::7], 2001:db8::7, 8443",
        "[2001:db8::7]:65535, 2001:db8::7, 65535",
    })
    void readsAHostAndAPort(String text, String host, int port) {
        assertThat(TypedAddress.parse(text)).contains(new MachineAddress(host, port));
    }

    @Test
    void takesAVirtualMachineByItsName() {
        assertThat(TypedAddress.parse("guest:node01"))
                .isEqualTo(MachineAddress.guest("guest:node01"));
        assertThat(TypedAddress.parse("guest:node01")).isPresent();
    }

    @Test
    void readsAMachineThatIsNotEncryptedOnlyWhereItIsWrittenSo() {
        assertThat(TypedAddress.parse("machined://hv01"))
                .contains(new MachineAddress("hv01", 50051, MachineAddress.Wire.PLAIN));
        assertThat(TypedAddress.parse("hv01:50051")).contains(new MachineAddress("hv01", 50051));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "node01:",
                "node01:0",
                "node01:65536",
                "node01:x",
                "2001:db8::7",
                "https://node01",
                "machined://",
                "node 01"
            })
    void readsNothingElse(String text) {
        assertThat(TypedAddress.parse(text)).isEmpty();
    }

    @Test
    void overlooksBlanksAround() {
        assertThat(TypedAddress.parse(" node01 ")).contains(new MachineAddress("node01", 8443));
    }
}
