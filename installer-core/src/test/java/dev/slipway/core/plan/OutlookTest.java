package dev.slipway.core.plan;

import static dev.slipway.core.AdoptedPools.GUID;
import static dev.slipway.core.AdoptedPools.adopting;
import static dev.slipway.core.AdoptedPools.member;
import static dev.slipway.core.Samples.A;
import static dev.slipway.core.Samples.B;
import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.MACHINE;
import static dev.slipway.core.Samples.configuration;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.mirror;
import static dev.slipway.core.Samples.sized;
import static dev.slipway.core.Samples.used;
import static dev.slipway.core.Samples.vdev;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.Layouts;
import dev.slipway.core.check.Layout;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolContents;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Use.LiveMedium;
import dev.slipway.core.plan.DiskStep.PartitionDisk;
import dev.slipway.core.plan.PartitionUse.BiosBoot;
import dev.slipway.core.plan.PartitionUse.EfiSystem;
import dev.slipway.core.plan.PartitionUse.FileSystemPartition;
import dev.slipway.core.plan.PartitionUse.PoolMember;
import dev.slipway.core.plan.PartitionUse.SwapPartition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlookTest {
    @Test
    void saysWhatEachPartitionIsForAndHowLargeItGets() throws InstallException {
        var disk = Outlook.of(mirror(), inventory()).written().getFirst();

        assertThat(disk.disk()).isEqualTo(A);
        assertThat(disk.becomes()).isEqualTo("rpool mirror-0");
        assertThat(disk.partitions())
                .extracting(PlannedPartition::use)
                .containsExactly(new BiosBoot(), new EfiSystem(), new PoolMember("rpool mirror-0"));
        assertThat(bytes(disk))
                .containsExactly(
                        mebibytes(1), mebibytes(512), 8 * GIBIBYTE - mebibytes(2 + 1 + 512));
        assertThat(disk.freeBytes()).isZero();
    }

    @Test
    void leavesFreeWhatALargerDiskHasMoreThanTheSmallest() throws InstallException {
        var larger = sized("SLIP0002", 10 * GIBIBYTE);
        var disks = Outlook.of(mirror(), inventory(A, larger)).written();

        assertThat(bytes(disks.getLast())).isEqualTo(bytes(disks.getFirst()));
        assertThat(disks.getLast().freeBytes()).isEqualTo(2 * GIBIBYTE);
    }

    @Test
    void putsSwapBeforeThePool() throws InstallException {
        var pool =
                new PoolConfiguration("rpool", List.of(vdev(VdevKind.STRIPE, "SLIP0001")))
                        .with(new PoolContents(List.of(), List.of(), Optional.of("1G")));
        var disk = Outlook.of(configuration(pool), inventory()).written().getFirst();

        assertThat(disk.partitions())
                .extracting(PlannedPartition::use)
                .endsWith(new SwapPartition(), new PoolMember("rpool stripe-0"));
        assertThat(bytes(disk).get(2)).isEqualTo(GIBIBYTE);
    }

    @Test
    void knowsFileSystemsWithoutAPool() throws InstallException {
        var disk =
                Outlook.of(Layouts.configuration(Layouts.MIRROR), inventory()).written().getLast();

        assertThat(disk.disk()).isEqualTo(B);
        assertThat(disk.partitions().getLast().use())
                .isInstanceOfSatisfying(
                        FileSystemPartition.class,
                        root -> {
                            assertThat(root.mirrored()).isTrue();
                            assertThat(root.partition().name()).isEqualTo("root");
                        });
        assertThat(bytes(disk).getLast()).isEqualTo(8 * GIBIBYTE - mebibytes(2 + 1 + 512 + 1024));
    }

    @Test
    void keepsTheDisksOfAnAdoptedPool() throws InstallException {
        var disk = member("SLIP0001", "host, exported");
        var outlook = Outlook.of(adopting("rpool", GUID), inventory(disk));

        assertThat(outlook.written()).isEmpty();
        assertThat(outlook.kept()).extracting(Kept::adds).containsExactly("rpool/ROOT/second");
    }

    @Test
    void isNoneOfADiskThatIsInUse() {
        var inventory = inventory(used("SLIP0001", new LiveMedium()), B);

        assertThatThrownBy(() -> Outlook.of(mirror(), inventory))
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e -> assertThat(e.failure()).isInstanceOf(DiskInUse.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Layouts.EXT4,
                Layouts.EXT4_IN_MBR,
                Layouts.SUBVOLUMES,
                Layouts.MIRROR,
                Layouts.POOL_BESIDE,
                Layouts.DATA_BESIDE_A_POOL
            })
    void isWhatThePlanDoesThoughNeitherImageNorSystemIsKnown(String disks) throws InstallException {
        var whole = Layouts.configuration(disks);
        var alone = MachineConfiguration.of(whole.pools(), whole.disks(), Optional.empty());

        var outlook = Outlook.of(alone, inventory());

        var plan = Planner.plan(MACHINE, whole, KDL, inventory(), IMAGE);
        assertThat(outlook.written())
                .extracting(it -> new Erasure(it.disk(), it.becomes()))
                .isEqualTo(plan.erased());
        assertThat(outlook.written())
                .extracting(it -> it.partitions().stream().map(p -> p.partition()).toList())
                .isEqualTo(planned(plan));
    }

    private static List<List<Partition>> planned(Plan plan) {
        return plan.steps().stream()
                .filter(PartitionDisk.class::isInstance)
                .map(step -> ((PartitionDisk) step).partitions())
                .toList();
    }

    private static List<Long> bytes(DiskOutlook disk) {
        return disk.partitions().stream().map(it -> disk.bytes(it.partition())).toList();
    }

    private static long mebibytes(long count) {
        return count * Layout.MEBIBYTE;
    }
}
