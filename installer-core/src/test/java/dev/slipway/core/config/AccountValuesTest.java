package dev.slipway.core.config;

import static dev.slipway.core.config.Codes.assertCode;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names and keys of accounts.
class AccountValuesTest {
    private static final String ED25519 =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICwXY0/rksGWY12+24DSATL0kB4CZ08Kv1wWQ50JM1fr";
    private static final String ECDSA =
            "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBC+96CMUGRcioOikhTWpEtzzO9"
                    + "/b+6c6VMSBbBpy/A4MKf4mpk/9B+z5QgEZHEyyaW1eIzJttEAf4f232i8VI1Y= ";

    @ParameterizedTest
    @CsvSource({
        "tech,",
        "_apt,",
        "a.b-c,",
        "'',user-name-bad",
        "-a,user-name-bad",
        "1a,user-name-bad",
        "a:b,user-name-bad",
        "a b,user-name-bad",
        "ü,user-name-bad",
        "abcdefghijklmnopqrstuvwxyz012345,",
        "abcdefghijklmnopqrstuvwxyz0123456,user-name-bad"
    })
    void takesUserNamesOfPosix(String name, String code) {
        assertCode(UserName.problem(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {ED25519, ED25519 + " tech@laptop", ED25519 + "  two words ü", ECDSA})
    void takesPublicKeys(String key) {
        assertThat(SshKey.problem(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ssh-ed25519,ssh-key-bad",
        "'',ssh-key-bad",
        "ssh-ed25519 AAAA,ssh-key-damaged",
        "ssh-ed25519 !!!!,ssh-key-damaged",
        "ssh-dss AAAAB3NzaC1kc3M=,ssh-key-type-unknown",
        "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAICwXY0/rksGWY12+24DSATL0kB4CZ08Kv1wWQ50JM1fr,ssh-key-damaged",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5,ssh-key-damaged",
        "ssh-ed25519 /////3NzaC1lZDI1NTE5AAAAIA==,ssh-key-damaged",
        "'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA== a\nb',ssh-key-bad",
        "-----BEGIN OPENSSH PRIVATE KEY-----,ssh-key-private"
    })
    void refusesWhatIsNoPublicKey(String key, String code) {
        assertCode(SshKey.problem(key)).isEqualTo(code);
    }

    @Test
    void neverRepeatsAPrivateKey() {
        var problem =
                SshKey.problem("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n")
                        .orElseThrow();

        assertThat(problem.toString()).doesNotContain("b3Blbn");
    }
}
