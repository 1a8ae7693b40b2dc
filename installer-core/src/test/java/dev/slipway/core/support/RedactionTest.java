package dev.slipway.core.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private final Redaction redaction = new Redaction(List.of("ABCD1234", "abc"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=hunter22",
                "user password-hash=\"$6$salt$hunter22hunter22\"",
                "    password \"hunter22\"",
                "    password \"other\" \"hunter22\"",
                "    passphrase #\"hunter\"22\"#",
                "    secret \"\"\"\n  hunter22\n  \"\"\"",
                "{\"token\":\"hunter22\",\"fence\":1}",
                "{\"password\": \"hunter22\\\"hunter22\"}",
                "{\"secrets\":{\"rpool\":\"hunter22\"}}",
                "{\"tokens\":[\"hunter22\",\"other\"]}",
                "root:$y$j9T$salt$hunter22hunter22:19000::",
                "> Authorization: Basic hunter22aHVudGVyMjI=",
                "{\"Authorization\":\"Bearer hunter22hunter22\"}",
                "curl -H 'proxy-authorization: hunter22'",
                "sent Bearer hunter22.hunter22 to it",
                "GET https://hunter22@registry.example/v2/",
                "GET http://user:hunter22@proxy.example:3128/",
                "got eyJhbGciOiJFUzI1NiJ9.hunter22hunter22.hunter22",
                "-----BEGIN PRIVATE KEY-----\nhunter22\n-----END PRIVATE KEY-----",
                "{\"k\":\"-----BEGIN EC PRIVATE KEY-----\\nhunter22\\n-----END EC PRIVATE KEY-----\"}",
                "-----BEGIN OPENSSH PRIVATE KEY-----\nhunter22 and the rest is cut off",
                "hunter22hunter22hunter22hunter22\n-----END PRIVATE KEY-----",
                "PrivateKey = hunter22hunter22=",
                "PresharedKey=hunter22",
                "Nov 26 machined[1]: Claim code   hunter22",
                "Password for the shared screen: hunter22",
                "console.password=hunter22 quiet",
                "apiKey: hunter22"
            })
    void removesWhatLooksLikeASecret(String text) {
        var redacted = redaction.of(text);

        assertThat(redacted.text()).doesNotContain("hunter22").contains("[removed]");
        assertThat(redacted.replaced()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The password was refused.",
                "disk \"serial:S4EVNF0M700001\" at https://registry.example/v2/",
                "oci://registry.example/a/b@sha256:0011223344556677889900",
                "fingerprint sha256:00112233445566778899",
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA tech@laptop"
            })
    void leavesAllElse(String text) {
        assertThat(redaction.of(text)).isEqualTo(new Redaction.Redacted(text, 0));
    }

    @Test
    void removesWhatIsKnownWhereverItIs() {
        var redacted = redaction.of("somebody typed ABCD1234, and xABCD1234x, and abc");

        assertThat(redacted.text()).isEqualTo("somebody typed [removed], and x[removed]x, and abc");
        assertThat(redacted.replaced()).isEqualTo(2);
    }

    /// What is longer than matching can go is removed to the end of its line.
    @Test
    void removesLongValues() {
        var text = "{\"password\":\"" + "hunter22\\\"".repeat(100_000) + "\"}\nnext";

        assertThat(redaction.of(text).text()).doesNotContain("hunter22").endsWith("\nnext");
    }

    @Test
    void changesNothingASecondTime() {
        var once = redaction.of("password=hunter22 and https://user:hunter22@host/").text();

        assertThat(redaction.of(once)).isEqualTo(new Redaction.Redacted(once, 0));
    }
}
