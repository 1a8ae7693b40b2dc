package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RevisedConfigurationTest {
    private static final String WRITTEN =
            """
            // node01, rack 4
            pool "rpool" { // the system
                vdev "mirror" {
                    disks "serial:A" "serial:B" /* both by one maker */
                }
                dataset "home" { mount "/home"; }
            }
            image "oci://r.example.net/debian:13" // pinned next week
            sysconfig {
                hostname "node01"; timezone "UTC"
                // the switch port is in VLAN 7
                interface "eth0" { address kind="dhcp4"; }
                user "tech" { ssh-key "KEY"; }
                user "backup" { ssh-key "KEY"; } // asked for by Anna
            }
            """
                    .replace(
                            "KEY",
                            "ssh-ed25519"
                                    + " AAAAC3NzaC1lZDI1NTE5AAAAICwXY0/rksGWY12+24DSATL0kB4CZ08Kv1wWQ50JM1fr");

    @Test
    void staysAsItIsWhereItMeansThatAlready() {
        assertThat(revised(sketch -> sketch)).isEqualTo(WRITTEN);
    }

    @Test
    void changesOneValueAndNothingBesideIt() {
        assertThat(revised(RevisedConfigurationTest::renamed))
                .isEqualTo(WRITTEN.replace("hostname \"node01\"", "hostname \"node02\""));
    }

    @Test
    void takesOutTheLineOfWhatIsWantedNoMore() {
        var revised = revised(sketch -> sketch.withSystem(users(sketch, 1)));

        assertThat(revised)
                .doesNotContain("backup")
                .contains("rack 4", "VLAN 7", "interface \"eth0\" { address kind=\"dhcp4\"; }");
    }

    @Test
    void putsWhatIsNewBehindWhatPrecedesIt() {
        var revised = revised(sketch -> sketch.withStorage(withSpare(sketch), List.of()));

        assertThat(revised).contains("both by one maker", "// the system", "serial:C");
        assertThat(revised.indexOf("serial:C"))
                .isBetween(revised.indexOf("serial:B"), revised.indexOf("dataset"));
    }

    @Test
    void saysWhatWasUndecided() {
        var none = new SketchReading(Optional.of(Sketch.NOTHING), List.of());
        var wanted = sketch(WRITTEN);

        var revised =
                MachineConfigurationWriter.revised(
                        "// nothing yet\n", none.sketch().orElseThrow(), wanted);

        assertThat(revised).startsWith("// nothing yet\npool \"rpool\" {");
        assertThat(sketch(revised)).isEqualTo(wanted);
    }

    @Test
    void meansWhatIsWantedWhateverThatIs() {
        var random = new RandomConfiguration(new Random(7));
        for (var each = 0; each < 200; each++) {
            var text = MachineConfigurationWriter.write(random.next());
            var wanted = sketch(MachineConfigurationWriter.write(random.next()));

            var revised = MachineConfigurationWriter.revised(text, sketch(text), wanted);

            assertThat(sketch(revised)).isEqualTo(wanted);
        }
    }

    private static String revised(UnaryOperator<Sketch> change) {
        var was = sketch(WRITTEN);
        var wanted = change.apply(was);
        var revised = MachineConfigurationWriter.revised(WRITTEN, was, wanted);
        assertThat(sketch(revised)).isEqualTo(wanted);
        return revised;
    }

    private static Sketch sketch(String text) {
        return MachineConfigurationReader.sketch(text).sketch().orElseThrow();
    }

    private static Sketch renamed(Sketch sketch) {
        var old = sketch.system().orElseThrow();
        return sketch.withSystem(
                new SystemConfiguration(
                        "node02",
                        old.nameservers(),
                        old.search(),
                        old.timezone(),
                        old.locale(),
                        old.interfaces(),
                        old.users()));
    }

    private static SystemConfiguration users(Sketch sketch, int kept) {
        var old = sketch.system().orElseThrow();
        return new SystemConfiguration(
                old.hostname(),
                old.nameservers(),
                old.search(),
                old.timezone(),
                old.locale(),
                old.interfaces(),
                old.users().subList(0, kept));
    }

    private static List<PoolConfiguration> withSpare(Sketch sketch) {
        var old = sketch.pools().getFirst();
        var spare = new VdevConfiguration(VdevKind.SPARE, List.of("serial:C"));
        return List.of(
                new PoolConfiguration(
                        old.name(),
                        List.of(old.vdevs().getFirst(), spare),
                        old.options(),
                        old.contents(),
                        old.encryption(),
                        old.adopted()));
    }
}
