package dev.slipway.core.step.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyValueTest {
    @ParameterizedTest
    @CsvSource({
        "zstd, zstd, true",
        "posixacl, posix, true",
        "posixacl, posixacl, true",
        "formD, formD, true",
        "128K, 131072, true",
        "1M, 1048576, true",
        "10G, 10737418240, true",
        "128KB, 131072, true",
        "128KiB, 131072, true",
        "128k, 131072, true",
        "1.5G, 1610612736, true",
        "none, 0, true",
        "none, none, true",
        "enabled, active, true",
        "disabled, active, false",
        "openzfs-2.1-linux, openzfs-2.1-linux, true",
        "12, 9, false",
        "zstd, off, false",
        "128K, 65536, false",
        "on, -, false"
    })
    void comparesWhatWasGivenWithWhatIsReadBack(String given, String read, boolean same) {
        assertThat(PropertyValue.same(given, read)).isEqualTo(same);
    }
}
