package dev.slipway.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {
    @ParameterizedTest
    @CsvSource({
        "SINGLE, 1, 0, 100",
        "MIRROR, 2, 1, 100",
        "MIRROR, 3, 2, 100",
        "STRIPED_MIRRORS, 6, 1, 300",
        "RAIDZ1, 3, 1, 200",
        "RAIDZ2, 5, 2, 300",
        "RAIDZ3, 8, 3, 500",
    })
    void saysWhatItSurvivesAndHolds(Layout layout, int disks, int survives, long capacity) {
        assertThat(layout.allows(disks)).isTrue();
        assertThat(layout.survives(disks)).isEqualTo(survives);
        assertThat(layout.capacity(Collections.nCopies(disks, 100L))).isEqualTo(capacity);
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE, 0",
        "SINGLE, 2",
        "MIRROR, 1",
        "STRIPED_MIRRORS, 2",
        "STRIPED_MIRRORS, 5",
        "RAIDZ1, 1",
        "RAIDZ2, 2",
        "RAIDZ3, 3"
    })
    void doesNotAllowTooFewDisksNorASingleOneOfTwo(Layout layout, int disks) {
        assertThat(layout.allows(disks)).isFalse();
    }

    @Test
    void countsEveryDiskAsTheSmallest() {
        assertThat(Layout.RAIDZ1.capacity(List.of(100L, 200L, 300L))).isEqualTo(200);
    }
}
