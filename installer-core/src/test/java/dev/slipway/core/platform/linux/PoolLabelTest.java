package dev.slipway.core.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolLabelTest {
    @ParameterizedTest
    @CsvSource({
        "'state: 1|hostid: 8323329|hostname: ''oldhost''', 'oldhost, exported'",
        "'state: 0|hostid: 2032584591|hostname: ''(none)''', hostid 7926c78f",
        "'state: 0|hostid: 8323329|hostname: ''(none)''', hostid 007f0101",
        "'state: 0|hostname: ''(none)''', (none)",
        "'state: 2', destroyed",
        "'', ''",
    })
    void saysWhoUsedThePoolLast(String lines, String words, @TempDir Path root) throws Exception {
        var label = "    " + lines.replace("|", "\n    ") + "\n";
        var machine = new RecordedMachine(root).answers("zdb -l /dev/vda3", label);

        assertThat(PoolLabel.of("vda3", machine).words()).isEqualTo(words);
    }
}
