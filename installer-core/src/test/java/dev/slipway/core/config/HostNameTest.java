package dev.slipway.core.config;

import static dev.slipway.core.config.Codes.assertCode;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "node1", "3com", "a-b.example.org", "A.b", "x1.2"})
    void takesHostNamesOfRfc1123(String name) {
        assertThat(HostName.problem(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',host-name-bad",
        "-a,host-name-bad",
        "a-,host-name-bad",
        "a..b,host-name-bad",
        "a.,host-name-bad",
        "a_b,host-name-bad",
        "ä,host-name-bad",
        "a b,host-name-bad",
        "192.0.2.1,host-name-is-address",
        "'a\n',host-name-bad"
    })
    void refusesOtherHostNames(String name, String code) {
        assertCode(HostName.problem(name)).isEqualTo(code);
    }

    @Test
    void boundsTheLengthsOfHostNames() {
        var label = "a".repeat(63);

        assertThat(HostName.problem(label + "." + label + "." + label + "." + "a".repeat(61)))
                .isEmpty();
        assertCode(HostName.problem(label + "a")).isEqualTo("host-name-label-long");
        assertCode(HostName.problem(label + "." + label + "." + label + "." + "a".repeat(62)))
                .isEqualTo("host-name-long");
    }
}
