package dev.slipway.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.KeyFormat;
import dev.slipway.core.failure.ConfigurationFailure.SecretMissing;
import dev.slipway.core.failure.ConfigurationFailure.SecretUnfit;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyMaterialTest {
    @ParameterizedTest
    @CsvSource({
        "PASSPHRASE, 8",
        "PASSPHRASE, 512",
        "HEX, 64",
        "RAW, 32",
    })
    void takesWhatZfsTakes(KeyFormat format, int length) throws InstallException {
        assertThat(key(format, "a".repeat(length)).bytes()).hasSize(length);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPHRASE, 7",
        "PASSPHRASE, 513",
        "HEX, 63",
        "HEX, 65",
        "RAW, 31",
        "RAW, 33",
    })
    void refusesWhatIsTooShortOrTooLong(KeyFormat format, int length) {
        assertThatThrownBy(() -> key(format, "a".repeat(length)))
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e ->
                                assertThat(e.failure())
                                        .isInstanceOfSatisfying(
                                                SecretUnfit.class,
                                                unfit ->
                                                        assertThat(unfit.bytes())
                                                                .isEqualTo(length)));
    }

    @Test
    void refusesHexadecimalDigitsThatAreNone() {
        assertThatThrownBy(() -> key(KeyFormat.HEX, "x".repeat(64)))
                .isInstanceOf(InstallException.class);
    }

    @Test
    void leavesTheEndOfTheLineOutExceptOfRawKeys() throws InstallException {
        assertThat(key(KeyFormat.PASSPHRASE, "12345678\n")).isEqualTo(Secret.of("12345678"));
        assertThat(key(KeyFormat.RAW, "a".repeat(31) + "\n").bytes()).hasSize(32);
    }

    @Test
    void namesTheSecretThatIsMissing() {
        var wanted = new EncryptionConfiguration("other", KeyFormat.HEX);

        assertThatThrownBy(() -> KeyMaterial.of(wanted, Secrets.NONE))
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e -> assertThat(e.failure()).isEqualTo(new SecretMissing("other")));
    }

    @Test
    void saysWhatIsWantedAndNothingOfTheSecret() {
        assertThatThrownBy(() -> key(KeyFormat.PASSPHRASE, "hunter2"))
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e ->
                                assertThat(Explanation.of(e.failure()).line())
                                        .contains("8 to 512 bytes", "“key”", "7 bytes")
                                        .doesNotContain("hunter2"));
    }

    private static Secret key(KeyFormat format, String text) throws InstallException {
        var secrets = Secrets.of(Map.of("key", Secret.of(text)));
        return KeyMaterial.of(new EncryptionConfiguration("key", format), secrets);
    }
}
