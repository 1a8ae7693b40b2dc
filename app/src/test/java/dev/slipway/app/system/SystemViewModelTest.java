package dev.slipway.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.core.config.AddressConfiguration;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.KeyboardConfiguration;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.config.UserConfiguration;
import dev.slipway.core.machine.MachineAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SystemViewModelTest {
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDfXasSLaL8fALs0RsnO5LqLXwCHd1EP3+6yih9QzaLs anna";

    private static final String WRITTEN =
            """
            sysconfig {
                hostname "node07" // rack 4
                search "example.net"
                timezone "Europe/Berlin"
                interface "uplink" selector="eth1" {
                    address name="lan" kind="static" "192.0.2.9/24"
                }
                interface "spare" selector="eth7" { address kind="dhcp4"; address kind="addrconf"; }
                user "tech" { password-hash "HASH"; group "wheel"; }
                user "backup" { password-hash "HASH"; }
            }
            """
                    .replace("HASH", "$6$saltsalt$" + "a".repeat(86));

    private final FakeBench bench = new FakeBench();
    private final Fleet fleet = bench.fleet();
    private final SystemViewModel system =
            new SystemViewModel(bench.bench(), fleet, Optional.empty());

    @BeforeEach
    void theMachineIsHeld() throws Exception {
        bench.holding(bench.claim());
    }

    @Test
    void saysWhatIsMissingButComplainsUnderNoFieldThatNobodyTouched() {
        assertThat(system.missing().get()).isEqualTo("Name the host.");
        assertThat(system.hostname().shown().get()).isEmpty();
    }

    @Test
    void saysWhatIsWrongUnderTheFieldAsItIsTyped() {
        system.hostname().text().set("node_01");

        assertThat(system.hostname().shown().get()).contains("“node_01” is not a host name");
    }

    @Test
    void namesSeveralMachinesByCountingUp() {
        several();
        system.hostname().text().set("web");
        assertThat(system.hostname().shown().get()).contains("number that is counted up");

        system.hostname().text().set("web{n:02}-east");

        assertThat(system.hostname().good()).isTrue();
        assertThat(bench.job().draft().get().system())
                .map(SystemConfiguration::hostname)
                .contains("web01-east");
    }

    @Test
    void takesNoPatternForASingleMachine() {
        several();
        system.hostname().text().set("web{n}");

        fleet.leaveOut(fleet.members().get(1));

        assertThat(system.hostname().good()).isFalse();
    }

    private void several() {
        var first = bench.job().draft().get().machine().orElseThrow();
        var address = new MachineAddress("192.0.2.12", 8443);
        fleet.choose(List.of(first, new ChosenMachine("id-node02", "node02", address, true)));
    }

    @Test
    void putsTheHashOfThePasswordIntoTheDraftAndNeverThePassword() {
        fill();

        var user = finished().users().getFirst();

        assertThat(user.passwordHash().orElseThrow()).startsWith("$6$");
        assertThat(bench.job().draft().get().toString()).doesNotContain("correct horse");
    }

    @Test
    void makesNoOtherConfigurationOfASecondHashOfTheSamePassword() {
        bench.background().hold();
        fill();
        system.finish(() -> {});
        var configurations = new LinkedHashSet<SystemConfiguration>();
        bench.job().draft().map(Draft::system).subscribe(it -> it.ifPresent(configurations::add));

        bench.background().runHeld();

        var hashes = configurations.stream().flatMap(it -> it.users().stream());
        assertThat(hashes.filter(it -> it.passwordHash().isPresent())).hasSize(1);
    }

    @Test
    void wantsThePasswordTwice() {
        fill();

        system.account().again().text().set("correct house");

        assertThat(system.missing().get()).isEqualTo("The two passwords are not the same.");
    }

    @Test
    void noticesThatTheFirstPasswordWasChangedAfterTheSecond() {
        fill();

        system.account().password().text().set("another");

        assertThat(system.account().again().shown().get()).contains("not the same");
    }

    @Test
    void takesAKeyInsteadOfAPassword() {
        fill();
        password("");
        assertThat(system.missing().get()).contains("nobody can log in");

        system.account().sshKey().text().set("\n" + KEY + "\n");

        assertThat(system.missing().get()).isEmpty();
        assertThat(finished().users())
                .containsExactly(
                        new UserConfiguration(
                                "admin", Optional.empty(), List.of(KEY), List.of("sudo")));
    }

    @Test
    void refusesAPrivateKey() {
        system.account().sshKey().text().set("-----BEGIN OPENSSH PRIVATE KEY-----");

        assertThat(system.account().sshKey().good()).isFalse();
    }

    @Test
    void beginsWithTheFirstLinkThatIsUpByDhcp() {
        fill();

        var net0 = finished().interfaces().getFirst();

        assertThat(net0.attachment()).isEqualTo(new Direct("mac:52:54:00:12:34:56"));
        assertThat(net0.addresses())
                .containsExactly(
                        new AddressConfiguration("v4", AddressKind.DHCP4, Optional.empty()));
    }

    @Test
    void takesAStaticAddressWithItsGateway() {
        fill();
        var form = system.network().interfaces().getFirst();
        form.kind().set(AddressKind.STATIC);
        assertThat(system.missing().get()).contains("prefix length");

        form.address().text().set("192.0.2.5/24");
        form.gateway().text().set("192.0.2.1");

        var net0 = finished().interfaces().getFirst();
        assertThat(net0.gateway()).contains("192.0.2.1");
        assertThat(net0.addresses().getFirst().address()).contains("192.0.2.5/24");
    }

    @Test
    void usesEachLinkOnce() {
        fill();
        system.network().add();
        var first = link(system.network().interfaces().getFirst());
        var second = link(system.network().interfaces().getLast());
        assertThat(second.link().get()).isNotEqualTo(first.link().get());

        second.link().set(first.link().get());

        assertThat(system.missing().get()).isEqualTo("Two interfaces use the same link.");
    }

    private static LinkForm link(InterfaceForm form) {
        return (LinkForm) form.attachment();
    }

    @Test
    void takesSeveralNameServers() {
        fill();

        system.network().servers().nameservers().text().set("192.0.2.1, 2001:db8::1");

        assertThat(finished().nameservers()).containsExactly("192.0.2.1", "2001:db8::1");
    }

    @Test
    void takesSearchDomainsAndTimeServersByNameOrAddress() {
        fill();

        system.network().servers().search().text().set("example.org example.net");
        system.network().servers().timeServers().text().set("ntp.example.org, 192.0.2.123");

        assertThat(finished().search()).containsExactly("example.org", "example.net");
        assertThat(finished().timeServers()).containsExactly("ntp.example.org", "192.0.2.123");
        system.network().servers().timeServers().text().set("ntp_1");
        assertThat(system.missing().get()).contains("“ntp_1” is not a host name");
    }

    @Test
    void saysHowHardThePasswordIsToGuess() {
        fill();
        system.account().password().text().set("secret");
        assertThat(system.account().strength().get()).startsWith("Very easy to guess. A part");

        system.account().password().text().set("umbrella kettle violin");
        assertThat(system.account().strength().get()).isEqualTo("Hard to guess.");

        system.account().password().text().set("");
        assertThat(system.account().strength().get()).isEmpty();
    }

    @Test
    void refusesANameServerThatIsNoAddress() {
        fill();

        system.network().servers().nameservers().text().set("192.0.2.1 dns.example.org");

        assertThat(system.missing().get()).contains("dns.example.org");
    }

    @Test
    void saysWhatIsGoodSoFarWhileItIsTyped() {
        system.hostname().text().set("node01");

        assertThat(drafted().hostname()).isEqualTo("node01");
        assertThat(drafted().users()).isEmpty();
    }

    @Test
    void showsWhatWasWritten() {
        write(WRITTEN);

        assertThat(system.missing().get()).isEmpty();
        assertThat(system.hostname().value()).isEqualTo("node07");
        assertThat(system.account().name().value()).isEqualTo("tech");
        assertThat(system.account().kept().get()).contains("A password is set");
        assertThat(system.place().timezone().get()).isEqualTo("Europe/Berlin");
        var net0 = system.network().interfaces().getFirst();
        assertThat(net0.address().value()).isEqualTo("192.0.2.9/24");
        assertThat(link(net0).link().get().name()).isEqualTo("eth1");
    }

    @Test
    void changesNothingOfWhatWasWrittenByShowingIt() {
        write(WRITTEN);

        system.finish(() -> {});

        assertThat(bench.job().draft().get().text()).isEqualTo(WRITTEN);
    }

    @Test
    void saysTheKeyboardThatSomebodyChose() {
        fill();
        assertThat(finished().keyboard()).isEmpty();
        var german = new KeyboardConfiguration("de", Optional.of("nodeadkeys"));

        system.place().keyboard().set(german);

        assertThat(finished().keyboard()).contains(german);
    }

    @Test
    void keepsAKeyboardThatSomebodyWrote() {
        write(WRITTEN.replace("    user \"tech\"", "    keyboard \"us\"\n    user \"tech\""));
        assertThat(system.place().keyboard().get()).isEqualTo(KeyboardConfiguration.US);

        system.hostname().text().set("node08");

        assertThat(drafted().keyboard()).contains(KeyboardConfiguration.US);
    }

    @Test
    void keepsWhatItCannotShow() {
        write(WRITTEN);

        system.hostname().text().set("node08");

        assertThat(system.notice().get()).isNotEmpty();
        assertThat(bench.job().draft().get().text()).isEqualTo(WRITTEN.replace("node07", "node08"));
    }

    @Test
    void takesANewPasswordInPlaceOfTheOneThatWasWritten() {
        write(WRITTEN);

        password("correct horse");

        assertThat(drafted().users().getFirst().passwordHash().orElseThrow())
                .startsWith("$6$")
                .doesNotContain("saltsalt");
    }

    private void write(String kdl) {
        bench.job().change(draft -> draft.read(WrittenConfiguration.of(kdl)));
    }

    private SystemConfiguration drafted() {
        return bench.job().draft().get().system().orElseThrow();
    }

    private void fill() {
        system.hostname().text().set("node01");
        system.account().name().text().set("admin");
        password("correct horse");
    }

    private void password(String text) {
        system.account().password().text().set(text);
        system.account().again().text().set(text);
    }

    private SystemConfiguration finished() {
        system.finish(() -> {});
        return bench.job().draft().get().system().orElseThrow();
    }
}
