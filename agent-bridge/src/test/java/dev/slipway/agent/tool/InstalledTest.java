package dev.slipway.agent.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstalledTest {
    private static final Installed WINDOWS =
            Installed.windows(
                    Map.of(
                            "SYSTEMROOT", "D:\\Windows",
                            "TEMP", "D:\\Temp",
                            "Path", "C:\\somebody's",
                            "JAVA_TOOL_OPTIONS", "-Devil"));

    @Test
    void looksForProgramsOfWindowsOnlyWhereWindowsHasThem() {
        var system = Path.of("D:\\Windows", "System32");

        assertThat(WINDOWS.folders())
                .containsExactly(system, system.resolve("WindowsPowerShell").resolve("v1.0"));
    }

    @Test
    void givesProgramsOfWindowsWhatTheyNeedAndNothingElse() {
        assertThat(WINDOWS.environment()).containsOnlyKeys("SystemRoot", "TEMP", "PATH");
        assertThat(WINDOWS.environment().get("PATH")).doesNotContain("somebody");
    }

    @Test
    void findsWindowsWhereNobodySaysWhereItIs() {
        assertThat(Installed.windows(Map.of()).folders())
                .first()
                .isEqualTo(Path.of("C:\\Windows", "System32"));
    }
}
