package dev.slipway.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.text.DiskWords;
import dev.slipway.app.text.Messages;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Use;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A disk of a machine that does not say what is on it.
class DiskRowTest {
    @Test
    void mayBeChosenThoughNobodyKnowsWhetherItIsUsed() {
        var row = new DiskRow(disk(new Use.Unknown()));
        row.belong("", false, false);

        assertThat(row.free().get()).isTrue();
    }

    @Test
    void mayNotBeChosenWhereTheMachineSaysThatItIsFaulty() {
        var row = new DiskRow(disk(new Use.Faulty("yes")));
        row.belong("", false, false);

        assertThat(row.free().get()).isFalse();
    }

    @Test
    void isNeverCalledEmpty() {
        assertThat(new DiskWords(new Messages(Locale.ENGLISH)).contents(disk(new Use.Unknown())))
                .isEqualTo("unknown, not empty");
    }

    private static Disk disk(Use use) {
        return new Disk(
                "0x5000cca02d8b41c4",
                "/dev/dsk/c0t5000CCA02D8B41C4d0",
                "c0t5000CCA02D8B41C4d0",
                "HGST",
                "HUC101212CSS600",
                "2EG0KP3J",
                Optional.of("0x5000cca02d8b41c4"),
                1_200_243_695_616L,
                0,
                0,
                true,
                false,
                Optional.of("/SYS/HDD1"),
                List.of(Content.unknown("disk", 1_200_243_695_616L), Content.unknown("s0", 1)),
                Optional.of(use));
    }
}
