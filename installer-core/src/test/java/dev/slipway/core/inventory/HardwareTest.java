package dev.slipway.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardwareTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Not Settable",
                "00000000-0000-0000-0000-000000000000",
                "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                "03000200-0400-0500-0006-000700080009"
            })
    void hasNoUuidOfItsOwnWhereManyHaveIt(String uuid) {
        assertThat(new Hardware("", "", "", uuid).ownUuid()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Default string",
                "To be filled by O.E.M.",
                "System Serial Number",
                "None",
                "0",
                "00000000",
                "0123456789",
                "Not Specified"
            })
    void hasNoSerialNumberOfItsOwnWhereManyHaveIt(String serial) {
        assertThat(new Hardware("", "", serial, "").ownSerial()).isEmpty();
    }

    @Test
    void isKnownByWhatNoOtherMachineHas() {
        var machine = new Hardware("", "", "5CG1234XYZ", "51190A7E-0001-4000-8000-000000000001");

        assertThat(machine.ownUuid())
                .contains(UUID.fromString("51190a7e-0001-4000-8000-000000000001"));
        assertThat(machine.ownSerial()).contains("5CG1234XYZ");
    }
}
