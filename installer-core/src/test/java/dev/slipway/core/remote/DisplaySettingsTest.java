package dev.slipway.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.ConfigurationFailure.BadKdl;
import dev.slipway.core.machine.Fails;
import dev.slipway.core.remote.RemoteSettings.SshAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplaySettingsTest {
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEnIB9LFOhQ9mSPGl2OmWZr8BHVUbwJxO4YRvYYR7mWB tech";
    private static final String HASH =
            "$6$saltsalt$qFmFH.bQmmtXzyBY0s9v7Oicd2z4XSIecDzlB5KiA2/jctKu9YterLp8wwnSq.qc.eoxqOmSuNp2xS0ktL3nh/";

    @TempDir private Path folder;

    @Test
    void shareNothingUnlessTheySaySo() throws Exception {
        assertThat(read("hostname \"live\"").remote()).isEqualTo(RemoteSettings.NOTHING);
        assertThat(read("remote").remote()).isEqualTo(RemoteSettings.NOTHING);
        assertThat(RemoteSettings.NOTHING.screen()).isFalse();
    }

    @Test
    void letTheDisplayBeSeenAndNoMoreUnlessTheySaySo() throws Exception {
        var remote = read("remote { web }").remote();

        assertThat(remote.use()).isEqualTo(ScreenUse.VIEW_ONLY);
        assertThat(remote.web()).hasValue(6080);
        assertThat(remote.vnc()).isFalse();
        assertThat(remote.ssh()).isEmpty();
    }

    @Test
    void sayAllThatIsShared() throws Exception {
        var remote =
                read("remote { use \"control\"; vnc; web port=443; ssh port=2222 { key \""
                                + KEY
                                + "\" } }")
                        .remote();

        assertThat(remote)
                .isEqualTo(
                        new RemoteSettings(
                                ScreenUse.CONTROL,
                                true,
                                OptionalInt.of(443),
                                Optional.of(new SshAccess(2222, List.of(KEY))),
                                TunnelSettings.NONE));
    }

    @Test
    void haveTheHashOfTheConsolePasswordAndNeverSayIt() throws Exception {
        var live = read("kiosk { console-password \"" + HASH + "\" }");

        assertThat(live.consolePassword()).contains(HASH);
        assertThat(live.toString()).doesNotContain("salt");
    }

    /// What is misspelt must not leave a machine more open than was meant.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "remote { use \"viewonly\"; web }",
                "remote { Use \"control\" }",
                "remote { view-only; web }",
                "remote { web port=0 }",
                "remote { web port=65536 }",
                "remote { web port=\"443\" }",
                "remote { web prot=443 }",
                "remote { web 443 }",
                "remote { web; web }",
                "remote { vnc \"control\" }",
                "remote { ssh }",
                "remote { ssh { key \"ssh-ed25519 AAAA\" } }",
                "remote { ssh { password \"secret\" } }",
                "remote \"control\"",
                "remote; remote",
                "kiosk { console-password \"secret\" }",
                "kiosk { console-pasword \"secret\" }"
            })
    void areRefusedWhereTheyAreNotUnderstood(String text) {
        var failure = Fails.with(() -> read("// first line\n" + text));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        BadConfiguration.class,
                        bad -> assertThat(bad.first()).contains("line 2").doesNotContain("secret"));
    }

    @ParameterizedTest
    @CsvSource({"remote {, 1", "'remote {\n web port= }', 2"})
    void areRefusedWhereTheyAreNoKdl(String text, int line) {
        assertThat(Fails.with(() -> read(text)))
                .isInstanceOfSatisfying(
                        BadKdl.class, bad -> assertThat(bad.line()).isEqualTo(line));
    }

    private DisplaySettings read(String text) throws Exception {
        return DisplaySettings.read(Files.writeString(folder.resolve("live.kdl"), text));
    }
}
