package dev.slipway.core.step.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.MachineConfigurationReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeServersTest extends InUnpackedDebian {
    private static final String TWO =
            "time-server \"192.0.2.123\"\n    time-server \"ntp.example.org\"";

    @Test
    void tellsTimesyncd() throws Exception {
        debian.file("usr/lib/systemd/system/systemd-timesyncd.service", "");

        assertThat(write(TWO)).isEmpty();

        assertThat(debian.text("etc/systemd/timesyncd.conf.d/10-slipway.conf"))
                .endsWith("\n[Time]\nNTP=192.0.2.123 ntp.example.org\n");
        assertThat(debian.link("etc/systemd/system/sysinit.target.wants/systemd-timesyncd.service"))
                .isEqualTo("/usr/lib/systemd/system/systemd-timesyncd.service");
    }

    @Test
    void tellsChronyWhereTheImageHasThat() throws Exception {
        debian.file("usr/lib/systemd/system/chrony.service", "");

        assertThat(write(TWO)).isEmpty();

        assertThat(debian.text("etc/chrony/sources.d/slipway.sources"))
                .endsWith("\nserver 192.0.2.123 iburst\nserver ntp.example.org iburst\n");
        assertThat(debian.link("etc/systemd/system/multi-user.target.wants/chrony.service"))
                .isEqualTo("/usr/lib/systemd/system/chrony.service");
    }

    @Test
    void saysWhereNobodyAsksThem() throws Exception {
        assertThat(write(TWO)).singleElement().asString().contains("192.0.2.123, ntp.example.org");
    }

    @Test
    void leavesTheServersOfTheImageWhereNothingIsSaid() throws Exception {
        debian.file("usr/lib/systemd/system/systemd-timesyncd.service", "");

        assertThat(write("")).isEmpty();
        assertThat(folder.resolve("root/etc/systemd/timesyncd.conf.d")).doesNotExist();
    }

    private List<String> write(String servers) throws Exception {
        var read =
                MachineConfigurationReader.read(
                        """
                        pool "rpool" {
                            vdev "stripe" {
                                disks "serial:S1"
                            }
                        }
                        image "oci://registry.example.org/debian:13"
                        sysconfig {
                            hostname "web1"
                            SERVERS
                        }
                        """
                                .replace("SERVERS", servers));
        assertThat(read).isInstanceOf(Understood.class);
        var system = ((Understood) read).configuration().system();
        return new DebianSystem((_, _) -> true).write(system, "// kdl\n", debian.root());
    }
}
