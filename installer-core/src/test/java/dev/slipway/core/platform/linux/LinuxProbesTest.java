package dev.slipway.core.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ToolFailure.CommandTimedOut;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Health.Ageing;
import dev.slipway.core.inventory.Health.Failing;
import dev.slipway.core.inventory.Health.Healthy;
import dev.slipway.core.inventory.Health.Unknown;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import dev.slipway.core.inventory.NotSeen.NoTool;
import dev.slipway.core.inventory.Occupancy;
import dev.slipway.core.inventory.Occupancy.Free;
import dev.slipway.core.inventory.Occupancy.Taken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against what smartctl 7.3, arping of iputils 20221126 and ndisc6 1.0 say.
class LinuxProbesTest {
    private static final String SMARTCTL = "smartctl --json --health --attributes /dev/vda";
    private static final String ARPING = "arping -D -I eth0 -c 2 -w 3 192.0.2.5";
    private static final String NDISC = "ndisc6 -1 -n -r 2 -w 1000 2001:db8::5 eth0";
    private static final Link LINK = new Link("eth0", "52:54:00:00:00:01", true, 1000, List.of());

    @TempDir private Path root;
    private RecordedMachine machine;

    @BeforeEach
    void start() throws IOException {
        machine = new RecordedMachine(root);
        machine.virtio();
    }

    @ParameterizedTest
    @CsvSource({"sata-healthy,0", "nvme-healthy,0", "sas-healthy,0"})
    void findsNothingWithAHealthyDisk(String recorded, int exit) throws Exception {
        assertThat(health(recorded, exit)).isEqualTo(new Healthy());
    }

    @ParameterizedTest
    @CsvSource({
        "sata-failing,24,'smart_status failed, Reallocated_Sector_Ct 1 (threshold 5)'",
        "sata-prefail,16,Raw_Read_Error_Rate 14 (threshold 16)",
        "nvme-failing,8,'smart_status failed, critical_warning 5'",
        "sas-failing,8,'HARDWARE IMPENDING FAILURE GENERAL HARD DRIVE FAILURE'"
    })
    void believesADiskThatSaysThatItFails(String recorded, int exit, String reason)
            throws Exception {
        assertThat(health(recorded, exit)).isEqualTo(new Failing(reason));
    }

    @Test
    void believesNoExitCodeThatTheDocumentDoesNotConfirm() throws Exception {
        assertThat(health("sata-healthy", 137)).isInstanceOf(Unknown.class); // killed
        machine.answers(SMARTCTL, 137, "");
        assertThat(health()).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "sata-ageing,32,'Temperature_Celsius 60 (threshold 40), Reallocated_Sector_Ct 16, Current_Pending_Sector 2'",
        "nvme-ageing,0,'media_errors 2, percentage_used 104'",
        "sas-ageing,0,scsi_grown_defect_list 12"
    })
    void seesThatADiskAges(String recorded, int exit, String reason) throws Exception {
        assertThat(health(recorded, exit)).isEqualTo(new Ageing(reason));
    }

    @Test
    void cannotTellWhereTheDiskDoesNot() throws Exception {
        assertThat(health("virtio", 1))
                .isEqualTo(new Unknown(new NoAnswer("/dev/vda: Unable to detect device type")));
        assertThat(health("usb-without", 4)).isInstanceOf(Unknown.class);
    }

    @Test
    void cannotTellWithoutTheToolNorWhereItHangsOrBabbles() throws Exception {
        assertThat(health()).isEqualTo(new Unknown(new NoTool("smartctl")));
        machine.answers(SMARTCTL, 0, "hello");
        assertThat(health()).isInstanceOf(Unknown.class);
        machine.refuses(SMARTCTL, new CommandTimedOut(List.of("smartctl"), 20));
        assertThat(health()).isInstanceOf(Unknown.class);
    }

    @Test
    void findsTheOneWhoHasAnAddress() throws Exception {
        machine.answers(
                ARPING,
                1,
                """
                ARPING 192.0.2.5 from 0.0.0.0 eth0
                Unicast reply from 192.0.2.5 [1E:89:45:03:3E:CC]  0.533ms
                Sent 1 probes (1 broadcast(s))
                Received 1 response(s)
                """);
        machine.answers(
                NDISC,
                0,
                """
                Soliciting 2001:db8::5 (2001:db8::5) on eth0...
                Target link-layer address: 1E:89:45:03:3E:CC
                 from 2001:db8::5
                """);

        assertThat(occupancy("192.0.2.5")).isEqualTo(new Taken("1e:89:45:03:3e:cc"));
        assertThat(occupancy("2001:db8::5")).isEqualTo(new Taken("1e:89:45:03:3e:cc"));
    }

    @Test
    void findsAnAddressFreeOnlyWhereTheToolSaysSo() throws Exception {
        machine.answers(ARPING, 0, "Sent 2 probes (2 broadcast(s))\nReceived 0 response(s)\n");
        machine.answers(NDISC, 2, "Timed out.\nTimed out.\nNo response.\n");
        assertThat(occupancy("192.0.2.5")).isEqualTo(new Free());
        assertThat(occupancy("2001:db8::5")).isEqualTo(new Free());

        machine.answers(ARPING, 0, "60 bytes from 1e:89:45:03:3e:cc (192.0.2.5): index=0\n");
        assertThat(occupancy("192.0.2.5")).isInstanceOf(Taken.class); // another arping
        machine.answers(ARPING, 1, "");
        machine.answers(NDISC, 1, "Soliciting 2001:db8::5 (2001:db8::5) on eth0...\n");
        assertThat(occupancy("192.0.2.5")).isInstanceOf(Occupancy.Unknown.class);
        assertThat(occupancy("2001:db8::5")).isInstanceOf(Occupancy.Unknown.class);
    }

    @Test
    void cannotTellOfAnAddressWithoutTheTool() throws Exception {
        assertThat(occupancy("192.0.2.5")).isEqualTo(new Occupancy.Unknown(new NoTool("arping")));
    }

    @Test
    void asksWhatANameStandsFor() throws Exception {
        var said =
                """
                192.0.2.5       STREAM node01.example
                192.0.2.5       DGRAM
                2001:db8::5     STREAM
                fe80::1%eth0    STREAM
                """;
        machine.answers("getent ahosts node01", 0, said).answers("getent ahosts node02", 2, "");

        assertThat(probes().addressesOf("node01"))
                .containsExactly("192.0.2.5", "2001:db8::5", "fe80::1");
        assertThat(probes().addressesOf("node02")).isEmpty();
        assertThat(probes().addressesOf("node03")).isEmpty();
    }

    private Health health(String recorded, int exit) throws Exception {
        try (var in = LinuxProbesTest.class.getResourceAsStream("smart-" + recorded + ".json")) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            machine.answers(SMARTCTL, exit, text);
        }
        return health();
    }

    private Health health() throws Exception {
        return probes().health(machine.onlyDisk());
    }

    private Occupancy occupancy(String address) throws Exception {
        return probes().occupancy(LINK, address);
    }

    private LinuxProbes probes() {
        return new LinuxProbes(machine, InstantSource.system());
    }
}
