package dev.slipway.app.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.Samples;
import dev.slipway.app.text.Messages;
import dev.slipway.core.discovery.FoundMachine.More;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Vitals;
import dev.slipway.core.machine.MachineStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoundWordsTest {
    private final FoundWords words = new FoundWords(new Messages(Locale.ENGLISH));

    @Test
    void saysHowBusyAMachineIsWhereAnAgentSaysSo() {
        var found = Samples.found("node01", Samples.NODE01, MachineStatus.AVAILABLE);
        var vitals =
                new Vitals(Optional.of(7.0), 1L << 30, 2L << 30, Optional.empty(), Instant.EPOCH);

        assertThat(words.vitals(found)).isEmpty();
        assertThat(words.vitals(found.as(Optional.of(vitals))))
                .first()
                .isEqualTo("CPU 7 % · RAM 1 GiB of 2 GiB");
    }

    @Test
    void saysWhoHoldsItAndHowItWasStarted() {
        var found = Samples.found("node01", Samples.NODE01, MachineStatus.CLAIMED);
        var held =
                found.with(new More(Optional.of("tech@laptop"), Firmware.BIOS, Optional.empty()));

        assertThat(words.state(found.with(More.NONE))).isEqualTo("Held");
        assertThat(words.state(held)).isEqualTo("Held by tech@laptop");
        assertThat(words.hardware(held)).startsWith("BIOS · 16 cores");
        assertThat(words.line(held))
                .contains(", Held by tech@laptop, BIOS", "64 GB RAM · 2.0 TB · Simulated");
    }
}
