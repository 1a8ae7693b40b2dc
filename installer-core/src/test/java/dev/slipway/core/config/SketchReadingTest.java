package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.Sketch.Part;
import org.junit.jupiter.api.Test;

class SketchReadingTest {
    @Test
    void knowsWhatIsDecidedWhileOtherPartsAreStillMissing() {
        var reading = MachineConfigurationReader.sketch("image \"oci://r.example.net/debian:13\"");

        assertThat(reading.decides(Part.IMAGE)).isTrue();
        assertThat(reading.decides(Part.STORAGE)).isFalse();
        assertThat(reading.decides(Part.SYSTEM)).isFalse();
        assertThat(reading.complete()).isFalse();
        assertThat(reading.problems()).extracting(Problem::code).contains("node-missing");
    }

    @Test
    void decidesNothingByAPartThatIsWrong() {
        var reading = MachineConfigurationReader.sketch("sysconfig { hostname \"-\"; }");

        assertThat(reading.sketch().orElseThrow().system()).isPresent();
        assertThat(reading.decides(Part.SYSTEM)).isFalse();
    }

    @Test
    void saysWhereATextStopsBeingKdl() {
        var reading = MachineConfigurationReader.sketch("pool \"rpool\" {\n  vdev \"\n}\n");

        assertThat(reading.sketch()).isEmpty();
        assertThat(reading.problems()).singleElement().extracting(Problem::line).isEqualTo(2);
    }
}
