package dev.slipway.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {
    @ParameterizedTest
    @CsvSource({
        "SINGLE, 1",
        "MIRROR, 2",
        "MIRROR, 3",
        "STRIPED_MIRRORS, 6",
        "RAIDZ1, 3",
        "RAIDZ2, 5",
        "RAIDZ3, 8",
    })
    void allowsAsManyDisksAsItNeeds(Layout layout, int disks) {
        assertThat(layout.allows(disks)).isTrue();
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
}
