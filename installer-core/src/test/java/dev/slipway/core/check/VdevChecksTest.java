package dev.slipway.core.check;

import static dev.slipway.core.Samples.A;
import static dev.slipway.core.Samples.B;
import static dev.slipway.core.Samples.C;
import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.configuration;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.mirror;
import static dev.slipway.core.Samples.single;
import static dev.slipway.core.Samples.sized;
import static dev.slipway.core.Samples.vdev;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Problem.Severity;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Inventory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VdevChecksTest {
    @Test
    void warnsOfAnInstallationOnOneDiskWhileItsTwinLiesIdle() {
        var problem = only(single(), inventory(A, B));

        assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        assertThat(problem.code()).isEqualTo("no-redundancy");
        assertThat(problem.cause()).contains("SLIP0002");
        assertThat(codes(single(), inventory(A))).isEmpty();
        assertThat(codes(single(), inventory(A, sized("SLIP0002", 7 * GIBIBYTE)))).isEmpty();
    }

    @Test
    void refusesASpecialVdevThatIsWeakerThanTheData() {
        for (var kind : List.of(VdevKind.SPECIAL, VdevKind.DEDUP)) {
            var weak = mirrorAnd(vdev(kind, "SLIP0003"));

            assertThat(only(weak, inventory()).code()).isEqualTo("vdev-weaker");
            assertThat(only(weak, inventory()).severity()).isEqualTo(Severity.ERROR);
        }
        var equal =
                configuration(
                        vdev(VdevKind.STRIPE, "SLIP0001"), vdev(VdevKind.SPECIAL, "SLIP0002"));
        assertThat(codes(equal, inventory(A, B))).isEmpty();
    }

    @Test
    void warnsOfALogOnOneDisk() {
        var problem = only(mirrorAnd(vdev(VdevKind.LOG, "SLIP0003")), inventory());

        assertThat(problem.code()).isEqualTo("log-unmirrored");
        assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void saysThatASpareOfTheRootPoolStartsNothing() {
        assertThat(only(mirrorAnd(vdev(VdevKind.SPARE, "SLIP0003")), inventory()).severity())
                .isEqualTo(Severity.NOTE);
    }

    @Test
    void warnsOfARaidzThatIsTooWide() {
        assertThat(codes(raidz(13), shelf(13))).containsExactly("raidz-wide");
        assertThat(codes(raidz(12), shelf(12))).isEmpty();
    }

    @Test
    void warnsOfSectorsOfTwoSizesInAVdev() {
        assertThat(codes(mirror(), inventory(A, sectors("SLIP0002", 512, 4096))))
                .containsExactly("sectors-differ");
    }

    @Test
    void refusesAnAshiftBelowTheSectorsOfADisk() {
        var problem = only(ashift("11"), inventory(sectors("SLIP0001", 512, 4096)));

        assertThat(problem.code()).isEqualTo("ashift-small");
        assertThat(problem.field()).isEqualTo("pool[0].options.ashift");
        assertThat(problem.remedy()).contains("12");
        assertThat(codes(ashift("12"), inventory(sectors("SLIP0001", 512, 4096)))).isEmpty();
        assertThat(codes(ashift("9"), inventory(A))).isEmpty();
    }

    @Test
    void refusesToStartByBiosFromADiskWithoutSmallSectors() {
        var large = inventory(sectors("SLIP0001", 4096, 4096));

        assertThat(codes(single(), large)).isEmpty();
        assertThat(codes(single(), startedBy(Firmware.BIOS, large)))
                .containsExactly("bios-large-sectors");
    }

    private static Inventory startedBy(Firmware firmware, Inventory machine) {
        return new Inventory(
                machine.hardware(),
                firmware,
                machine.processor(),
                machine.memoryBytes(),
                machine.disks(),
                machine.links());
    }

    private static Disk sectors(String serial, int logical, int physical) {
        return new Disk(
                A.id().replace("SLIP0001", serial),
                A.path().replace("SLIP0001", serial),
                "/dev/sdx",
                "",
                "",
                serial,
                Optional.empty(),
                A.sizeBytes(),
                logical,
                physical,
                false,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static MachineConfiguration mirrorAnd(VdevConfiguration other) {
        return configuration(vdev(VdevKind.MIRROR, "SLIP0001", "SLIP0002"), other);
    }

    private static MachineConfiguration raidz(int width) {
        var disks = IntStream.range(0, width).mapToObj("R%d"::formatted).toArray(String[]::new);
        return configuration(vdev(VdevKind.RAIDZ2, disks));
    }

    private static Inventory shelf(int width) {
        return inventory(
                IntStream.range(0, width)
                        .mapToObj(i -> sized("R" + i, C.sizeBytes()))
                        .toArray(Disk[]::new));
    }

    private static MachineConfiguration ashift(String value) {
        var options = new LinkedHashMap<>(Map.of("ashift", value));
        return configuration(
                new PoolConfiguration(
                        "rpool", List.of(vdev(VdevKind.STRIPE, "SLIP0001")), options));
    }

    private static Problem only(MachineConfiguration configuration, Inventory inventory) {
        var problems = Checks.of(configuration, inventory, Optional.of(IMAGE));
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private static List<String> codes(MachineConfiguration configuration, Inventory inventory) {
        return Checks.of(configuration, inventory, Optional.of(IMAGE)).stream()
                .map(Problem::code)
                .toList();
    }
}
