package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final String ED25519 =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICwXY0/rksGWY12+24DSATL0kB4CZ08Kv1wWQ50JM1fr";
    private static final String ECDSA =
            "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBC+96CMUGRcioOikhTWpEtzzO9"
                    + "/b+6c6VMSBbBpy/A4MKf4mpk/9B+z5QgEZHEyyaW1eIzJttEAf4f232i8VI1Y= ";

    @ParameterizedTest
    @ValueSource(strings = {"a", "node1", "3com", "a-b.example.org", "A.b", "x1.2"})
    void takesHostNamesOfRfc1123(String name) {
        assertThat(HostName.problem(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',host-name-bad",
        "-a,host-name-bad",
        "a-,host-name-bad",
        "a..b,host-name-bad",
        "a.,host-name-bad",
        "a_b,host-name-bad",
        "ä,host-name-bad",
        "a b,host-name-bad",
        "192.0.2.1,host-name-is-address",
        "'a\n',host-name-bad"
    })
    void refusesOtherHostNames(String name, String code) {
        assertCode(HostName.problem(name)).isEqualTo(code);
    }

    @Test
    void boundsTheLengthsOfHostNames() {
        var label = "a".repeat(63);

        assertThat(HostName.problem(label + "." + label + "." + label + "." + "a".repeat(61)))
                .isEmpty();
        assertCode(HostName.problem(label + "a")).isEqualTo("host-name-label-long");
        assertCode(HostName.problem(label + "." + label + "." + label + "." + "a".repeat(62)))
                .isEqualTo("host-name-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "192.0.2.255",
                "::",
                "::1",
                "2001:db8::5",
                "fe80::1",
                "1:2:3:4:5:6:7:8",
                "::ffff:192.0.2.1",
                "1::",
                "A:b::1",
                "1:2:3:4:5:6:192.0.2.1",
                "1:2:3:4:5:6:7::"
            })
    void readsAddresses(String text) {
        assertThat(IpAddress.problem(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "01.2.3.4",
                "1.2.3.4 ",
                "0x7f.1.1.1",
                "a.b.c.d",
                "localhost",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "::12345",
                "::g",
                "1:2:3:4:5:6:7:8::",
                "::1%eth0",
                "[::1]",
                "1.2.3.4::",
                "::1.2.3",
                "1:2:3:4:5:6:7:1.2.3.4",
                "1.2.3.4/24",
                "1..2.3",
                "٣.1.1.1"
            })
    void refusesWhatIsNoAddressWithoutLookingItUp(String text) {
        assertCode(IpAddress.problem(text)).isEqualTo("address-bad");
    }

    @Test
    void readsTheSameAddressFromEverySpelling() {
        assertThat(IpAddress.parse("2001:db8:0:0:0:0:0:5"))
                .isEqualTo(IpAddress.parse("2001:DB8::5"));
        assertThat(IpAddress.parse("::ffff:192.0.2.1"))
                .isEqualTo(IpAddress.parse("::ffff:c000:201"));
        assertThat(IpAddress.parse("192.0.2.1").orElseThrow().bits()).isEqualTo(0xC0000201L);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.5,prefix-missing",
        "192.0.2.5/33,prefix-bad",
        "192.0.2.5/0,prefix-bad",
        "192.0.2.5/,prefix-bad",
        "192.0.2.5/024,prefix-bad",
        "x/24,prefix-bad",
        "2001:db8::5/129,prefix-bad",
        "192.0.2.5/24/8,prefix-bad",
        "192.0.2.0/24,address-not-for-host",
        "192.0.2.255/24,address-not-for-host",
        "127.0.0.1/8,address-not-for-host",
        "224.0.0.1/4,address-not-for-host",
        "0.0.0.0/8,address-not-for-host",
        "::1/128,address-not-for-host",
        "ff02::1/64,address-not-for-host",
        "192.0.2.5/24,",
        "192.0.2.0/31,",
        "192.0.2.255/32,",
        "2001:db8::/64,"
    })
    void takesAddressesWithAPrefixThatAMachineCanHave(String text, String code) {
        assertCode(IpPrefix.problem(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "mac:02:00:00:00:00:01,",
        "mac:AA:bb:cc:dd:ee:f0,",
        "net0,",
        "eth0.5,",
        "mac:02:00:00:00:00,mac-bad",
        "mac:02-00-00-00-00-01,mac-bad",
        "mac:,mac-bad",
        "mac:ff:ff:ff:ff:ff:ff,mac-not-of-link",
        "mac:00:00:00:00:00:00,mac-not-of-link",
        "mac:01:00:5e:00:00:01,mac-not-of-link",
        "'',selector-bad",
        "pci:0,selector-bad",
        "a/b,selector-bad",
        "abcdefghijklmnop,selector-bad"
    })
    void takesSelectorsOfLinks(String selector, String code) {
        assertCode(LinkSelector.problem(selector)).isEqualTo(code);
    }

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

    @ParameterizedTest
    @CsvSource({
        "rpool,",
        "tank-1.x_y,",
        "tank:z,pool-name-bad",
        "'',pool-name-bad",
        "1pool,pool-name-bad",
        "a b,pool-name-bad",
        "a/b,pool-name-bad",
        "mirror,pool-name-reserved",
        "mirrored,pool-name-reserved",
        "raidz2,pool-name-reserved",
        "spare,pool-name-reserved",
        "draid,pool-name-reserved",
        "log,pool-name-reserved",
        "logs,",
        "c0t0d0,pool-name-reserved",
        "cool,"
    })
    void takesPoolNamesOfZpool(String name, String code) {
        assertCode(PoolName.problem(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "ashift,12,",
        "compression,zstd,",
        "feature@async_destroy,enabled,",
        "org.example:note,a b,",
        "compresion,on,pool-option-unknown",
        "altroot,/mnt,pool-option-unknown",
        "cachefile,none,pool-option-unknown",
        "readonly,on,pool-option-unknown",
        "comment,' ',pool-option-empty",
        "ashift,4096,ashift-bad",
        "comment,'',pool-option-empty",
        "comment,'a\nb',pool-option-empty",
        "-o,x,pool-option-unknown"
    })
    void takesOptionsThatPoolsKnow(String name, String value, String code) {
        assertCode(PoolOption.problem(name, value)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,",
        "UTC,",
        "Etc/UTC,",
        "europe/berlin,timezone-unknown",
        "+02:00,timezone-unknown",
        "'',timezone-unknown",
        "SystemV/AST4,timezone-unknown",
        "../etc/passwd,timezone-unknown"
    })
    void takesTimeZonesByName(String name, String code) {
        assertCode(Timezone.problem(name)).isEqualTo(code);
    }

    @Test
    void guessesWhatWasMeant() {
        assertThat(Timezone.problem("europe/berln").orElseThrow().remedy())
                .isEqualTo("Did you mean “Europe/Berlin”?");
        assertThat(PoolOption.problem("compresion", "on").orElseThrow().remedy())
                .contains("“compression”");
        assertThat(PoolOption.problem("xyzzy", "on").orElseThrow().remedy())
                .doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @CsvSource({
        "en_US.UTF-8,",
        "C,",
        "C.UTF-8,",
        "POSIX,",
        "de_DE@euro,",
        "eo,",
        "english,locale-bad",
        "en_us,locale-bad",
        "en_US.,locale-bad",
        "'',locale-bad",
        "en_US.UTF-8;x,locale-bad"
    })
    void takesLocalesOfPosix(String name, String code) {
        assertCode(LocaleName.problem(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "oci://registry.example:5000/os/debian:13,",
        "oci-layout:/media/images/debian:13,",
        "debian,image-bad",
        "https://x/y,image-bad",
        "oci://,image-bad",
        "oci://host,image-bad",
        "oci-layout:,image-bad",
        "oci://a b/c,image-bad",
        "oci://user:secret@host/x,image-has-credentials"
    })
    void takesImagesFromRegistriesAndLayouts(String reference, String code) {
        assertCode(ImageName.problem(reference)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "be-1,",
        "2026.01,",
        "a:b,boot-environment-bad",
        "a;reboot,boot-environment-bad",
        "'',boot-environment-bad",
        "a/b,boot-environment-bad",
        "a@b,boot-environment-bad",
        "-a,boot-environment-bad"
    })
    void takesNamesOfBootEnvironments(String name, String code) {
        assertCode(BootEnvironmentName.problem(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "S4EV0001,",
        "serial:S4EV0001,",
        "wwn:0x5000c500a1b2c3d4,",
        "id:ata-X_Y-1,",
        "'',disk-bad",
        "a b,disk-bad",
        "serial:,disk-bad",
        "bay:Slot 03,",
        "'model:Samsung SSD 990,size:2TB',",
        "'size:>=900GB, size:<1.5TiB',",
        "size:=500107862016B,",
        "model:,disk-bad",
        "'S4EV0001,size:2TB',disk-bad",
        "'serial:A,',disk-bad",
        "size:big,disk-size-bad",
        "size:4,disk-size-bad",
        "size:0TB,disk-size-bad",
        "size:9999999PB,disk-size-bad",
        "'model:X,size:',disk-size-bad",
        "/dev/sda,disk-bad"
    })
    void takesStableNamesOfDisks(String selector, String code) {
        assertCode(DiskSelector.problem(selector)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,192.0.2.1",
        "0.0.0.0,0.0.0.0",
        "2001:DB8:0:0:0:0:0:7,2001:db8::7",
        "2001:db8::1:0:0:1,2001:db8::1:0:0:1",
        "2001:0:0:1:0:0:0:1,2001:0:0:1::1",
        "2001:db8:0:1:1:1:1:1,2001:db8:0:1:1:1:1:1",
        "fe80:0:0:0:0:0:0:0,fe80::",
        "::,::",
        "::1,::1",
        "10:0:0:a0:0:0:0:10,10:0:0:a0::10"
    })
    void writesAddressesAsIsUsual(String text, String written) {
        assertThat(IpAddress.parse(text)).map(IpAddress::text).contains(written);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.11/24,0,192.0.2.11/24",
        "192.0.2.11/24,9,192.0.2.20/24",
        "192.0.255.254/15,3,192.1.0.1/15",
        "2001:db8::ffff/64,1,2001:db8::1:0/64",
        "192.0.2.0/31,1,192.0.2.1/31"
    })
    void countsAddressesUp(String text, int number, String later) {
        assertThat(IpPrefix.parse(text).flatMap(prefix -> prefix.plus(number)))
                .map(IpPrefix::text)
                .contains(later);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.254/24,1", // broadcast
        "192.0.2.250/24,7",
        "192.0.2.1/31,1",
        "2001:db8::ffff/112,1",
        "255.255.255.255/1,1",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/1,1"
    })
    void doesNotCountOutOfANetwork(String text, int number) {
        assertThat(IpPrefix.parse(text).flatMap(prefix -> prefix.plus(number))).isEmpty();
    }

    private static AbstractStringAssert<?> assertCode(Optional<Problem> problem) {
        return assertThat(problem.map(Problem::code).orElse(null));
    }
}
