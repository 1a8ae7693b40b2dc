package dev.slipway.agent.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatternTest {
    @Test
    void isAPathOnWindowsFromADriveOrToADevice() {
        assertThat(
                        List.of(
                                "C:\\ProgramData\\slipway-agent\\policy.json",
                                "d:/keys/host key",
                                "\\\\.\\Global\\org.infinibay.agent"))
                .allMatch(Pattern.WINDOWS_PATH::matches);
    }

    @Test
    void isNoPathOnWindowsThatStepsUpOrIsNotWhole() {
        assertThat(
                        List.of(
                                "C:\\a\\..\\b",
                                "C:/a/..",
                                "C:policy.json",
                                "policy.json",
                                "/etc/policy.json",
                                "\\\\server\\share\\policy.json",
                                "C:\\a:stream",
                                "C:\\a\u0000b"))
                .noneMatch(Pattern.WINDOWS_PATH::matches);
    }

    @Test
    void isAFileOnWindowsByTheNameThatItLooksLike() {
        assertThat(
                        List.of(
                                "C:\\logs\\a.log",
                                "d:/in/.part",
                                "C:\\Console\\COM10.txt",
                                "C:\\nullify\\x"))
                .allMatch(Pattern.WINDOWS_FILE::matches);
        assertThat(
                        List.of(
                                "C:\\in\\NUL",
                                "C:\\in\\nul.txt",
                                "C:\\in\\com1 .log",
                                "C:\\aux\\x",
                                "C:\\in\\secret.",
                                "C:\\in \\x",
                                "C:\\in\\...\\x",
                                "C:\\in\\..\\x",
                                "C:\\in\\x:stream",
                                "\\\\.\\PhysicalDrive0"))
                .noneMatch(Pattern.WINDOWS_FILE::matches);
    }
}
