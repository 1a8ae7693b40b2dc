package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.ConfigurationFailure.BadKdl;
import dev.slipway.core.image.signature.TestSigner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineConfigurationReaderTest {
    private static final String GOOD =
            """
            pool "rpool" {
                vdev "mirror" { disks "serial:A" "serial:B"; }
                vdev "raid-z2" {
                    disks "C" "D" "E"
                }
                options { ashift "12"; compression "zstd"; }
            }
            image "oci://registry.example/os:1" { plain-http; }
            boot-environment-name "first"
            sysconfig {
                hostname "node1"
                nameserver "192.0.2.53"
                nameserver "2001:db8::53"
                search "example.org"
                timezone "Europe/Berlin"
                locale "en_US.UTF-8"
                interface "net0" selector="mac:02:00:00:00:00:01" {
                    address name="v4" kind="static" "192.0.2.5/24"
                    address name="v6" kind="addrconf"
                    gateway "192.0.2.1"
                }
                user "tech" {
                    ssh-key "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICwXY0/rksGWY12+24DSATL0kB4CZ08Kv1wWQ50JM1fr t"
                    group "sudo"
                }
            }
            """;

    @Test
    void understandsEveryPart() {
        var read = understood(GOOD);

        assertThat(read.warnings()).extracting(Problem::code).containsExactly("pool-mixed");
        var configuration = read.configuration();
        assertThat(configuration.pools().getFirst().vdevs())
                .containsExactly(
                        new VdevConfiguration(VdevKind.MIRROR, List.of("serial:A", "serial:B")),
                        new VdevConfiguration(VdevKind.RAIDZ2, List.of("C", "D", "E")));
        assertThat(configuration.pools().getFirst().options())
                .containsExactly(
                        java.util.Map.entry("ashift", "12"),
                        java.util.Map.entry("compression", "zstd"));
        assertThat(configuration.image())
                .isEqualTo(new ImageConfiguration("oci://registry.example/os:1", true));
        assertThat(configuration.bootEnvironment()).contains("first");
        assertThat(configuration.rootPool()).contains(configuration.pools().getFirst());
        var system = configuration.system();
        assertThat(system.nameservers()).containsExactly("192.0.2.53", "2001:db8::53");
        assertThat(system.interfaces())
                .containsExactly(
                        new InterfaceConfiguration(
                                "net0",
                                "mac:02:00:00:00:00:01",
                                List.of(
                                        new AddressConfiguration(
                                                "v4",
                                                AddressKind.STATIC,
                                                Optional.of("192.0.2.5/24")),
                                        new AddressConfiguration(
                                                "v6", AddressKind.ADDRCONF, Optional.empty())),
                                Optional.of("192.0.2.1")));
        assertThat(system.users().getFirst().groups()).containsExactly("sudo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"raidz1", "raidz", "raid-z1", "raid-z"})
    void takesEverySpellingOfRaidz(String kind) {
        var read = understood(GOOD.replace("\"mirror\"", "\"" + kind + "\""));

        assertThat(read.configuration().pools().getFirst().vdevs().getFirst().kind())
                .isEqualTo(VdevKind.RAIDZ1);
    }

    @Test
    void understandsTheStyleOfKdl2Too() {
        var read =
                understood(
                        "/- kdl-version 2\n"
                                + GOOD.replace("\"node1\"", "node1")
                                        .replace("\"tech\"", "#\"tech\"#"));

        assertThat(read.configuration()).isEqualTo(understood(GOOD).configuration());
    }

    /// `old` in the good document becomes `changed`; what comes of it, and where.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    hostname "node1"     | hostnam "node1"          | node-missing           | sysconfig.hostname
                    hostname "node1"     | hostname                 | argument-missing       | sysconfig.hostname
                    hostname "node1"     | hostname "a_b"           | host-name-bad          | sysconfig.hostname
                    hostname "node1"     | hostname "a" "b"         | argument-needless      | sysconfig.hostname
                    hostname "node1"     | hostname 1               | value-not-string       | sysconfig.hostname
                    hostname "node1"     | hostname "a"; hostname "b" | node-repeated        | sysconfig.hostname[1]
                    hostname "node1"     | hostname "a" b="c"       | property-unknown-at-all | sysconfig.hostname.b
                    hostname "node1"     | hostname "a" { b; }      | node-unknown-at-all    | sysconfig.hostname.b
                    "2001:db8::53"       | "ns.example.org"         | address-bad            | sysconfig.nameserver[1]
                    "2001:db8::53"       | "::"                     | address-not-for-host   | sysconfig.nameserver[1]
                    "example.org"        | "a b"                    | host-name-bad          | sysconfig.search[0]
                    Europe/Berlin        | Europe/Berlinn           | timezone-unknown       | sysconfig.timezone
                    en_US.UTF-8          | english                  | locale-bad             | sysconfig.locale
                    "net0"               | "net/0"                  | interface-name-bad     | sysconfig.interface[0]
                    mac:02               | mac:2                    | mac-bad                | sysconfig.interface[0].selector
                    selector             | selektor                 | property-unknown       | sysconfig.interface[0].selektor
                    kind="static"        | kind="dhcp4"             | address-needless       | sysconfig.interface[0].address[0]
                    kind="static"        | kind="statik"            | address-kind-unknown   | sysconfig.interface[0].address[0]
                    kind="static"        | x="y"                    | address-kind-missing   | sysconfig.interface[0].address[0]
                    kind="addrconf"      | kind="static"            | address-missing        | sysconfig.interface[0].address[1]
                    name="v6"            | name="v4"                | address-name-repeated  | sysconfig.interface[0].address[1]
                    192.0.2.5/24         | 192.0.2.5                | prefix-missing         | sysconfig.interface[0].address[0]
                    gateway "192.0.2.1"  | gateway "192.0.2.5"      | gateway-bad            | sysconfig.interface[0].gateway
                    gateway "192.0.2.1"  | gateway "router"         | address-bad            | sysconfig.interface[0].gateway
                    "tech"               | "te ch"                  | user-name-bad          | sysconfig.user[0]
                    group "sudo"         | group "su:do"            | group-name-bad         | sysconfig.user[0].group[0]
                    group "sudo"         | password-hash "hunter2"  | password-hash-bad      | sysconfig.user[0].password-hash
                    ssh-ed25519          | ssh-rsa                  | ssh-key-damaged        | sysconfig.user[0].ssh-key[0]
                    serial:B             | serial:A                 | disk-duplicate         | pool[0].vdev[0].disks[1]
                    "C"                  | "id:a"                   | disk-duplicate         | pool[0].vdev[1].disks[0]
                    "serial:B"           |                          | vdev-too-small         | pool[0].vdev[0].disks
                    "mirror"             | "miror"                  | vdev-kind-unknown      | pool[0].vdev[0]
                    disks "C" "D" "E"    |                          | node-missing           | pool[0].vdev[1].disks
                    "rpool"              | "mirror0"                | pool-name-reserved     | pool[0]
                    ashift "12"          | ashift 12                | value-not-string       | pool[0].options.ashift
                    ashift "12"          | ashift "512"             | ashift-bad             | pool[0].options.ashift
                    compression          | compresion               | pool-option-unknown    | pool[0].options.compresion
                    oci://               | http://                  | image-bad              | image
                    plain-http           | plain-http "yes"         | argument-needless      | image.plain-http
                    "first"              | "a/b"                    | boot-environment-bad   | boot-environment-name
                    boot-environment-name | boot-enviroment-name    | node-unknown           | boot-enviroment-name
                    image                | pool "rpool" {vdev "stripe" {disks "X";};}; image | pool-repeated | pool[1]
                    image                | pool "x" {vdev "log" {disks "X";};}; image | pool-without-data | pool[1].vdev
                    """)
    void saysWhatIsWrongAndInWhichField(String old, String changed, String code, String field) {
        assertThat(GOOD).contains(old);
        var problems =
                refused(
                                GOOD.replaceFirst(
                                        java.util.regex.Pattern.quote(old),
                                        java.util.regex.Matcher.quoteReplacement(
                                                changed == null ? "" : changed)))
                        .problems();

        assertThat(problems).extracting(Problem::code, Problem::field).contains(tuple(code, field));
        assertThat(problems).allSatisfy(problem -> assertThat(problem.line()).isPositive());
    }

    @Test
    void findsAllProblemsOfADocumentInItsOrder() {
        var problems =
                refused(
                                """
                                pool "rpool" {
                                    vdev "mirror" {
                                        disks "A" "A"
                                    }
                                }
                                imagge "oci://x/y"
                                sysconfig {
                                    hostname "-"
                                    user "tech" shell="x" {
                                        ssh-key "x"
                                    }
                                }
                                """)
                        .problems();

        assertThat(problems)
                .extracting(each -> each.line() + ":" + each.column() + " " + each.code())
                .containsExactly(
                        "1:1 node-missing",
                        "3:19 disk-duplicate",
                        "6:1 node-unknown",
                        "8:5 host-name-bad",
                        "9:17 property-unknown-at-all",
                        "10:9 ssh-key-bad");
        assertThat(problems.get(2).remedy()).isEqualTo("Did you mean “image”?");
    }

    @Test
    void saysOnlyOnceWhatIsMissing() {
        assertThat(refused("").problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("node-missing", "node-missing", "pool-missing");
    }

    @Test
    void understandsMirrors() {
        var text =
                GOOD.replace(
                        "{ plain-http; }",
                        "{ mirror \"oci://m.example:5000/cache\"; mirror \"oci://[2001:db8::1]\" {"
                                + " plain-http; }; }");

        assertThat(understood(text).configuration().image())
                .isEqualTo(
                        new ImageConfiguration(
                                "oci://registry.example/os:1",
                                false,
                                List.of(
                                        new MirrorConfiguration(
                                                "oci://m.example:5000/cache", false),
                                        new MirrorConfiguration("oci://[2001:db8::1]", true)),
                                Optional.empty()));
    }

    @Test
    void refusesMirrorsThatAreNone() {
        var text =
                GOOD.replace(
                        "{ plain-http; }",
                        "{ mirror \"oci://m.example/a:1\"; mirror \"https://m.example/a\"; mirror"
                                + " \"oci://u:hunter2@m.example/a\"; mirror \"oci://m.example/b\";"
                                + " mirror \"oci://m.example/b\"; }");

        var problems = refused(text).problems();
        assertThat(problems)
                .extracting(Problem::code)
                .contains("mirror-bad", "mirror-bad", "mirror-bad", "mirror-repeated");
        assertThat(problems).extracting(Problem::field).contains("image.mirror[2]");
        assertThat(problems.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mirror "https://m.example/a%20b.tar"                | ok
                    mirror "https://m.example"                          | ok
                    mirror "http://[2001:db8::1]:8080/a" { plain-http; } | ok
                    mirror "http://m.example/a"                         | plain-http-missing
                    mirror "oci://m.example/a"                          | mirror-of-file-bad
                    mirror "https://m.example/a?token=1"                | mirror-of-file-bad
                    mirror "https://u:hunter2@m.example/a"              | mirror-of-file-bad
                    """)
    void takesAddressesAsMirrorsOfAFile(String mirror, String code) {
        var file = "tar+https://files.example/a.tar@sha256:" + "0".repeat(64);
        var text =
                GOOD.replaceFirst(
                        "image \"[^\"]*\"(.*)", "image \"" + file + "\" { " + mirror + "; }");

        var problems =
                switch (MachineConfigurationReader.read(text)) {
                    case Understood understood -> understood.warnings();
                    case Refused refused -> refused.problems();
                };
        assertThat(problems)
                .filteredOn(problem -> problem.field().startsWith("image"))
                .extracting(Problem::code)
                .isEqualTo(code.equals("ok") ? List.of() : List.of(code));
        assertThat(problems.toString()).doesNotContain("hunter2");
    }

    @Test
    void warnsWithoutRefusing() {
        var alike = GOOD.replace("raid-z2", "log");

        assertThat(understood(alike).warnings()).isEmpty();
        assertThat(understood(alike.replace("\"192.0.2.1\"", "\"192.0.3.1\"")).warnings())
                .extracting(Problem::code)
                .containsExactly("gateway-unreachable");
    }

    @Test
    void warnsOfUsersThatCannotLogIn() {
        var read = understood(GOOD.replaceFirst("(?m)^ *ssh-key.*$", ""));

        assertThat(read.warnings()).extracting(Problem::code).contains("user-cannot-log-in");
    }

    @Test
    void becomesAFailureThatCountsAndQuotesTheFirst() {
        var failure = refused(GOOD.replace("node1", "a_b").replace("en_US", "x")).failure("m.kdl");

        assertThat(failure)
                .isInstanceOfSatisfying(
                        BadConfiguration.class,
                        it -> {
                            assertThat(it.problems()).isEqualTo(2);
                            assertThat(it.first())
                                    .startsWith("m.kdl:11:5: “a_b” is not a host name.");
                        });
    }

    @Test
    void becomesAnotherFailureWhereTheTextIsNotKdl() {
        assertThat(refused("pool {\n").failure("m.kdl"))
                .isInstanceOfSatisfying(BadKdl.class, it -> assertThat(it.line()).isEqualTo(1));
        var latin = MachineConfigurationReader.read("ü".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(latin).isInstanceOf(Refused.class);
    }

    @Test
    void takesTheKeyOfASignatureAsAPemFileHasIt() throws Exception {
        var key = TestSigner.usual();
        var pem = signature("key=\"\"\"\n" + key.pem() + "\"\"\"");
        var line = signature("key=\"" + key.pem().replaceAll("-----[^-]*-----|\\s", "") + "\"");

        for (var text : List.of(pem, line)) {
            var image = understood(text).configuration().image();
            assertThat(SignatureKey.read(image.signatureKey().orElseThrow())).contains(key.key());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key=\"\"", "key=\"cosign.pub\"", "key=\"AAAA\""})
    void refusesASignatureWithoutAUsableKey(String key) {
        assertThat(refused(signature(key)).problems())
                .extracting(Problem::field)
                .containsExactly("pool[0].vdev", "image.signature.key");
    }

    @Test
    void refusesAKeyThatIsTooWeak() throws Exception {
        var weak = TestSigner.with("RSA", 1024, "SHA256withRSA").pem();

        assertThat(SignatureKey.read(weak)).isEmpty();
        assertThat(SignatureKey.read(weak.replace("PUBLIC", "PRIVATE"))).isEmpty();
    }

    private static String signature(String key) {
        return GOOD.replace("plain-http;", "plain-http; signature " + key + ";");
    }

    @Test
    void neverRepeatsAPasswordHash() {
        var refused = refused(GOOD.replace("group \"sudo\"", "password-hash \"$6$hunter2\""));

        assertThat(refused.toString()).doesNotContain("hunter2");
    }

    private static Understood understood(String text) {
        var reading = MachineConfigurationReader.read(text);
        assertThat(reading).isInstanceOf(Understood.class);
        return (Understood) reading;
    }

    private static Refused refused(String text) {
        var reading = MachineConfigurationReader.read(text);
        assertThat(reading).isInstanceOf(Refused.class);
        return (Refused) reading;
    }
}
