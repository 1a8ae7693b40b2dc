package dev.slipway.agent.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThisSystemTest {
    @Test
    void hasItsSettingsWhereItsKindHasThem() {
        assertThat(ThisSystem.of("Linux", Map.of()).settings())
                .isEqualTo(Path.of("/etc/slipway-agent"));
        assertThat(ThisSystem.of("Windows Server 2022", Map.of("ProgramData", "D:\\Data")))
                .isEqualTo(
                        new ThisSystem(
                                true,
                                Path.of("D:\\Data", "slipway-agent"),
                                Path.of("D:\\Data", "slipway-agent")));
    }
}
