package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    /// As `openssl passwd -6 -salt SALT PASSWORD` prints them.
    @ParameterizedTest
    @CsvSource({
        "Hello world!,saltstring,$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1",
        "pässwörd €😀,abcdefgh./012345,$6$abcdefgh./012345$IwSt1JDqJ0qKQc/gxq57NWMmizHhlF0WxiDm7N9bS3YMDfr.z8PSv9SV9AnLLZ8F6iG/tU228fBmj6N1YdxeG0"
    })
    void hashesAsOpensslDoes(String password, String salt, String hash) {
        assertThat(PasswordHash.of(password.toCharArray(), salt)).isEqualTo(hash);
        assertThat(PasswordHash.problem(hash)).isEmpty();
    }

    @Test
    void saltsEveryHashAnewAndLeavesThePasswordToItsOwner() {
        var password = "secret".toCharArray();

        var one = PasswordHash.of(password);
        var other = PasswordHash.of(password);

        assertThat(one).startsWith("$6$").isNotEqualTo(other);
        assertThat(PasswordHash.problem(one)).isEmpty();
        assertThat(PasswordHash.of(password, one.split("\\$")[2])).isEqualTo(one);
        assertThat(password).isEqualTo("secret".toCharArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$5$abc$sCOGUciM.GdmYMCUvmUcgu03oRH87O0clF96.9mwWGB",
                "$y$j9T$abcdefgh$9WNEpu8Mx2S4KNGvbVWKM6clOSoY6.YEl7AYF4DGV04",
                "$2b$05$abcdefghijklmnopqrstuuhKF09ZYWwH2zP/0fwE1X8e/Q1YNx/hO"
            })
    void takesHashesOfOtherMethods(String hash) {
        assertThat(PasswordHash.problem(hash)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hunter2",
                "$6$",
                "$6$salt$tooshort",
                "$6$a:b$c",
                "*",
                "!",
                "$$$",
                "$6$s\n$x"
            })
    void refusesWhatIsNoHashAndNeverRepeatsIt(String hash) {
        var problem = PasswordHash.problem(hash).orElseThrow();

        assertThat(problem.code()).isEqualTo("password-hash-bad");
        assertThat(problem.object()).isEmpty();
    }

    @Test
    void isNotInTheTextOfAConfiguration() {
        var user = new UserConfiguration("tech", Optional.of("$6$salt$hash"), List.of(), List.of());
        var system =
                new SystemConfiguration(
                        "h",
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(user));
        var configuration =
                new MachineConfiguration(
                        List.of(),
                        new ImageConfiguration("oci://h/x", false),
                        Optional.empty(),
                        system);

        assertThat(configuration.toString()).contains("tech").doesNotContain("$6$");
    }
}
