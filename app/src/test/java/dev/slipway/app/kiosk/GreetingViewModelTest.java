package dev.slipway.app.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeXkb;
import dev.slipway.core.failure.ConnectionFailure.ConnectionRefused;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.Greeter;
import dev.slipway.core.machine.Greeting;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.remote.Connections;
import dev.slipway.core.remote.Preparation;
import dev.slipway.core.remote.RemoteFolder;
import dev.slipway.core.remote.RemoteSettings;
import dev.slipway.core.remote.RemoteSettings.SshAccess;
import dev.slipway.core.remote.ScreenUse;
import dev.slipway.core.remote.TunnelKeys;
import dev.slipway.core.remote.TunnelSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GreetingViewModelTest {
    private static final String CODE = "7KQ01MZX";
    private static final Greeting GREETING = greeting(Optional.of(new ClaimCode(CODE)));

    @TempDir private Path folder;
    private final FakeBench bench = new FakeBench();
    private Greeter daemon = () -> GREETING;

    @Test
    void saysHowOthersClaimTheMachine() {
        assertThat(model().words().get())
                .isEqualTo(
                        """
                        From a laptop, this machine is claimed at 192.0.2.50:8443, \
                        [2001:db8::50]:8443. Claim code: 7KQ01MZX.
                        Fingerprint: SHA256:AB""");
    }

    @Test
    void saysSoUntilAMachineIsHeldHere() throws Exception {
        var model = model();

        bench.holding(bench.claim());

        assertThat(model.words().get()).isEmpty();
    }

    @Test
    void hidesTheCodeAsSoonAsOthersMaySeeTheDisplay() throws Exception {
        var model = model();

        share(OptionalInt.of(6080), Optional.empty());
        bench.seconds().pass(2);

        assertThat(model.words().get())
                .doesNotContain(CODE)
                .contains("192.0.2.50:8443", "while others may see this display", "SHA256:AB");
    }

    @Test
    void showsTheCodeWhereOthersMayLogInOnly() throws Exception {
        share(
                OptionalInt.empty(),
                Optional.of(new SshAccess(22, List.of("ssh-ed25519 AAAA tech"))));

        assertThat(model().words().get()).contains(CODE);
    }

    @Test
    void showsNothingWhereItCannotTellWhoSees() throws Exception {
        var model = model();

        Files.createDirectories(folder.resolve("remote"));
        Files.writeString(folder.resolve("remote/sharing.kdl"), "sharing {");
        bench.seconds().pass(2);

        assertThat(model.words().get()).isEmpty();
    }

    @Test
    void namesACodeThatTheMachineWasGivenOnlyAsSuch() {
        daemon = () -> greeting(Optional.empty());

        assertThat(model().words().get()).contains("is the one that was given to it");
    }

    @Test
    void saysThatNobodyReachesAMachineWithoutAnAddress() {
        daemon = () -> new Greeting(List.of(), "SHA256:AB", Optional.of(new ClaimCode(CODE)));

        assertThat(model().words().get())
                .isEqualTo("This machine has no address yet: from a laptop it cannot be claimed.");
    }

    @Test
    void isSilentUntilTheDaemonAnswers() {
        daemon =
                () -> {
                    throw new InstallException(new ConnectionRefused("local"));
                };
        var model = model();
        assertThat(model.words().get()).isEmpty();

        daemon = () -> GREETING;
        bench.seconds().pass(2);

        assertThat(model.words().get()).contains(CODE);
    }

    private GreetingViewModel model() {
        var system =
                new LiveSystem(
                        new RemoteFolder(folder.resolve("remote")),
                        new Connections(folder.resolve("proc")),
                        folder.resolve("requests"),
                        folder.resolve("console-password"));
        var kept = new KeptFile(folder.resolve("kiosk.kdl"));
        var keyboard = new DisplayKeyboard(new FakeXkb("us"), List.of());
        return new GreetingViewModel(
                bench.bench(), new Kiosk(kept, system, keyboard, () -> daemon.greeting()));
    }

    private void share(OptionalInt web, Optional<SshAccess> ssh) throws Exception {
        var settings =
                new RemoteSettings(ScreenUse.VIEW_ONLY, false, web, ssh, TunnelSettings.NONE);
        var remote = new RemoteFolder(folder.resolve("remote"));
        new Preparation(remote, new TunnelKeys(folder), folder.resolve("root"), "live")
                .prepare(settings, Instant.now());
    }

    private static Greeting greeting(Optional<ClaimCode> code) {
        return new Greeting(
                List.of(
                        new MachineAddress("192.0.2.50", 8443),
                        new MachineAddress("2001:db8::50", 8443),
                        new MachineAddress("2001:db8::51", 8443)),
                "SHA256:AB",
                code);
    }
}
