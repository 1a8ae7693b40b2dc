package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.MachineConfigurationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    private static final Path SAMPLES = Path.of("../assets/samples");

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsAConfigurationWithoutProblems(Path sample) throws IOException {
        var read = MachineConfigurationReader.read(Files.readString(sample));

        assertThat(read)
                .isInstanceOfSatisfying(
                        Understood.class, sound -> assertThat(sound.warnings()).isEmpty());
    }

    static List<Path> samples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }
}
