package dev.slipway.core.step;

import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.OLD_POOL;
import static dev.slipway.core.Samples.OLD_TABLE;
import static dev.slipway.core.Samples.configuration;
import static dev.slipway.core.Samples.disk;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.mirror;
import static dev.slipway.core.Samples.single;
import static dev.slipway.core.Samples.vdev;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.FakePlatform;
import dev.slipway.core.config.DatasetConfiguration;
import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.KeyFormat;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolContents;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.config.VolumeConfiguration;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.Records;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.plan.Planner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The argument vectors, word for word: what was tried on real machines.
class StepCommandsTest {
    private static final String A = "/dev/disk/by-id/virtio-SLIP0001";
    private static final String B = "/dev/disk/by-id/virtio-SLIP0002";

    @Test
    void clearsPartitionsBeforeTheirDisk() throws InstallException {
        var machine = inventory(disk("SLIP0001", OLD_TABLE, OLD_POOL));

        assertThat(commands(single(), machine, "clear-disk SLIP0001"))
                .containsExactly(
                        "zpool labelclear -f " + A + "-part1",
                        "wipefs --all " + A + "-part1",
                        "wipefs --all " + A,
                        "sgdisk --zap-all " + A,
                        "udevadm settle --timeout=30",
                        "wipefs --json " + A);
    }

    @Test
    void clearsThePoolLabelOfAWholeDisk() throws InstallException {
        var whole = new Content("disk", "zfs_member", "oldpool", "1234", 8 * GIBIBYTE, "");

        assertThat(commands(single(), inventory(disk("SLIP0001", whole)), "clear-disk SLIP0001"))
                .startsWith("zpool labelclear -f " + A, "wipefs --all " + A);
    }

    @Test
    void readsBackEveryOptionOfAPool() throws InstallException {
        var options = new LinkedHashMap<String, String>();
        options.put("compatibility", "openzfs-2.1-linux");
        options.put("feature@draid", "enabled");
        options.put("recordsize", "1M");
        options.put("org.example:owner", "us");
        var vdevs = single().pools().getFirst().vdevs();
        var pool = configuration(new PoolConfiguration("rpool", vdevs, options));

        assertThat(commands(pool, inventory(), "create-pool rpool"))
                .anyMatch(
                        command ->
                                command.startsWith("zpool get")
                                        && command.contains("compatibility,feature@draid"))
                .anyMatch(
                        command ->
                                command.startsWith("zfs get")
                                        && command.contains("recordsize,org.example:owner"));
    }

    @Test
    void namesPartitionsOfEveryKindOfDiskAlike() throws InstallException {
        var nvme =
                new Disk(
                        "nvme-Fast_S1",
                        "/dev/disk/by-id/nvme-Fast_S1",
                        "/dev/nvme0n1",
                        "",
                        "Fast",
                        "SLIP0001",
                        Optional.empty(),
                        8 * GIBIBYTE,
                        512,
                        512,
                        false,
                        false,
                        Optional.empty(),
                        List.of(),
                        Optional.empty());

        assertThat(commands(single(), inventory(nvme), "create-pool rpool").get(1))
                .endsWith(" rpool /dev/disk/by-id/nvme-Fast_S1-part3");
    }

    @Test
    void partitionsAndReadsBack() throws InstallException {
        assertThat(commands(mirror(), inventory(), "partition-disk SLIP0001"))
                .containsExactly(
                        "sgdisk --clear --set-alignment=2048 -n 1:0:+1M -t 1:EF02 -c 1:bios -n 2:0:+512M"
                                + " -t 2:EF00 -c 2:esp -n 3:0:0 -t 3:BF00 -c 3:pool"
                                + " -U B14879FA-7F17-33CB-9848-545BAC5D215B "
                                + A,
                        "udevadm settle --timeout=30",
                        "wipefs --all " + A + "-part1",
                        "wipefs --all " + A + "-part2",
                        "wipefs --all " + A + "-part3",
                        "sgdisk --print " + A);
    }

    @Test
    void formatsTheEspWithAnIdOfItsOwn() throws InstallException {
        var first = commands(mirror(), inventory(), "format-esp SLIP0001").getFirst();
        var second = commands(mirror(), inventory(), "format-esp SLIP0002").getFirst();

        assertThat(first).matches("mkfs.vfat -F 32 -n ESP -i [0-9A-F]{8} " + A + "-part2");
        assertThat(second).matches("mkfs.vfat -F 32 -n ESP -i [0-9A-F]{8} " + B + "-part2");
        assertThat(first.substring(0, 36)).isNotEqualTo(second.substring(0, 36));
    }

    @Test
    void createsAMirror() throws InstallException {
        assertThat(commands(mirror(), inventory(), "create-pool rpool").get(1))
                .isEqualTo(create("mirror " + A + "-part3 " + B + "-part3"));
    }

    @Test
    void createsASingleDiskPoolWithoutAKeyword() throws InstallException {
        assertThat(commands(single(), inventory(), "create-pool rpool").get(1))
                .isEqualTo(create(A + "-part3"));
    }

    @Test
    void createsARaidz() throws InstallException {
        var raidz = configuration(vdev(VdevKind.RAIDZ1, "SLIP0001", "SLIP0002", "SLIP0003"));

        assertThat(commands(raidz, inventory(), "create-pool rpool").get(1))
                .endsWith(
                        "rpool raidz1 "
                                + A
                                + "-part3 "
                                + B
                                + "-part3 /dev/disk/by-id/virtio-SLIP0003-part3");
    }

    @Test
    void createsAStripeOfMirrorsWithEveryOtherKindOfVdev() throws InstallException {
        var all =
                configuration(
                        mirrored(VdevKind.LOG, "7", "8"),
                        vdev(VdevKind.CACHE, "SLIP0009"),
                        vdev(VdevKind.MIRROR, "SLIP0001", "SLIP0002"),
                        vdev(VdevKind.SPARE, "SLIP0010"),
                        mirrored(VdevKind.SPECIAL, "5", "6"),
                        vdev(VdevKind.LOG, "SLIP0011"),
                        vdev(VdevKind.MIRROR, "SLIP0003", "SLIP0004"),
                        mirrored(VdevKind.DEDUP, "12", "13"),
                        vdev(VdevKind.SPARE, "SLIP0014"));

        var command = commands(all, disks(14), "create-pool rpool").get(1);

        assertThat(command.replaceAll("/dev/disk/by-id/virtio-SLIP0*(\\d+)-part3", "$1"))
                .endsWith(
                        " rpool mirror 1 2 mirror 3 4 spare 10 14 log 11 mirror 7 8 cache 9"
                                + " special mirror 5 6 dedup mirror 12 13");
    }

    private static VdevConfiguration mirrored(VdevKind kind, String one, String other) {
        return new VdevConfiguration(
                kind,
                true,
                Stream.of(one, other)
                        .map("SLIP%4s"::formatted)
                        .map(id -> id.replace(' ', '0'))
                        .toList());
    }

    private static Inventory disks(int count) {
        return inventory(
                IntStream.rangeClosed(1, count)
                        .mapToObj(number -> disk("SLIP%04d".formatted(number)))
                        .toArray(Disk[]::new));
    }

    @Test
    void createsARaidzWithSpareAndCache() throws InstallException {
        var raidz =
                configuration(
                        vdev(VdevKind.CACHE, "SLIP0005"),
                        vdev(VdevKind.RAIDZ2, "SLIP0001", "SLIP0002", "SLIP0003"),
                        vdev(VdevKind.SPARE, "SLIP0004"));

        assertThat(commands(raidz, disks(5), "create-pool rpool").get(1))
                .containsPattern(
                        "rpool raidz2 \\S+1-part3 \\S+2-part3 \\S+3-part3 spare \\S+4-part3 cache \\S+5-part3$");
    }

    @Test
    void createsEncryptedPoolsWithTheKeyNowhereInTheCommand() throws InstallException {
        var key = new EncryptionConfiguration("key", KeyFormat.PASSPHRASE);
        var pool = single().pools().getFirst().with(key);

        assertThat(commands(configuration(pool), inventory(), "create-pool rpool"))
                .anyMatch(
                        command ->
                                command.contains(
                                        " -O encryption=aes-256-gcm -O keyformat=passphrase -O keylocation=prompt "))
                .anyMatch(
                        command ->
                                command.startsWith("zfs get")
                                        && command.contains("encryption,keyformat,keystatus"));
    }

    @Test
    void createsDatasetsVolumesAndSwap() throws InstallException {
        var home =
                new DatasetConfiguration(
                        "home",
                        Optional.of("/home"),
                        Optional.of("4G"),
                        Optional.of("1G"),
                        new LinkedHashMap<>(Map.of("compression", "lz4")));
        var swap = new VolumeConfiguration("swap", "1G", true, new LinkedHashMap<>());
        var contents = new PoolContents(List.of(home), List.of(swap), Optional.of("512M"));
        var pool = configuration(single().pools().getFirst().with(contents));

        assertThat(commands(pool, inventory(), "create-dataset rpool/home"))
                .contains(
                        "zfs create -u -o mountpoint=/home -o quota=4G -o reservation=1G"
                                + " -o compression=lz4 rpool/home");
        assertThat(commands(pool, inventory(), "mount-datasets"))
                .containsExactly(
                        "zfs get -Hp -o property,value mounted rpool/home",
                        "zfs mount rpool/home",
                        "zfs get -Hp -o property,value mounted,mountpoint rpool/home");
        assertThat(commands(pool, inventory(), "create-volume rpool/swap"))
                .contains(
                        "zfs create -V 1G -o volblocksize=4K -o compression=zle -o logbias=throughput"
                                + " -o sync=always -o primarycache=metadata -o secondarycache=none rpool/swap");
        assertThat(commands(pool, inventory(), "format-swap rpool/swap").get(1))
                .matches("mkswap -U [0-9a-f-]{36} /dev/zvol/rpool/swap");
        assertThat(commands(pool, inventory(), "format-swap SLIP0001").get(1))
                .matches("mkswap -U [0-9a-f-]{36} " + A + "-part4");
        assertThat(commands(pool, inventory(), "partition-disk SLIP0001").getFirst())
                .contains(" -n 4:0:+512M -t 4:8200 -c 4:swap -n 3:0:0 -t 3:BF00 ");
    }

    @Test
    void createsDatasetsAndTheBootEnvironment() throws InstallException {
        assertThat(commands(single(), inventory(), "create-dataset rpool/ROOT"))
                .contains("zfs create -u -o canmount=off -o mountpoint=none rpool/ROOT");
        assertThat(commands(single(), inventory(), "create-boot-environment rpool/ROOT/be"))
                .containsSubsequence(
                        "zfs create -o canmount=noauto -o mountpoint=/ rpool/ROOT/be",
                        "zpool set bootfs=rpool/ROOT/be rpool",
                        "zfs mount rpool/ROOT/be");
    }

    @Test
    void installsTheBootLoaderOnEachDisk() throws InstallException {
        assertThat(commands(mirror(), inventory(), "install-boot-loader SLIP0002"))
                .containsExactly(
                        "mount -t vfat -o umask=0077 " + B + "-part2 /target/boot/efi",
                        "cat /proc/cmdline",
                        "<cp /usr/lib/systemd/boot/efi/systemd-bootx64.efi"
                                + " /target/boot/efi/EFI/BOOT/BOOTX64.EFI>",
                        "grub-install --target=i386-pc --boot-directory=/target/boot/efi"
                                + " '--modules=part_gpt fat' --no-floppy "
                                + B,
                        "umount /target/boot/efi",
                        "mount -t vfat -o ro " + B + "-part2 /target/boot/efi",
                        "umount /target/boot/efi");
    }

    @Test
    void takesASnapshotAndLetsGo() throws InstallException {
        assertThat(commands(single(), inventory(), "take-snapshot rpool/ROOT/be@installed"))
                .contains("zfs snapshot rpool/ROOT/be@installed");
        assertThat(commands(single(), inventory(), "export-pool rpool"))
                .containsExactly(
                        "zpool list -H -o name",
                        "sync",
                        "zpool export rpool",
                        "zpool list -H -o name");
    }

    @Test
    void isNotDoneBeforeItsFilesAreOnTheDisk() throws InstallException {
        assertThat(commands(single(), inventory(), "unpack-image")).containsExactly("sync");
        assertThat(commands(single(), inventory(), "write-system-configuration"))
                .containsExactly("sync");
    }

    private static String create(String members) {
        return "zpool create -f -o ashift=12 -o autotrim=on -o cachefile=none -O compression=zstd"
                + " -O acltype=posixacl -O xattr=sa -O dnodesize=auto -O normalization=formD"
                + " -O relatime=on -O canmount=off -O mountpoint=none -R /target rpool "
                + members;
    }

    private static List<String> commands(
            MachineConfiguration configuration, Inventory inventory, String id)
            throws InstallException {
        var plan = Planner.plan("machine-1", configuration, KDL, inventory, IMAGE);
        var steps =
                new Steps(
                        new FakePlatform(inventory),
                        (_, _, _) -> List.of(),
                        (_, _, _) -> List.of());
        return steps.of(plan, Records.notYet()).steps().stream()
                .filter(step -> step.id().equals(id))
                .map(InstallStep::commands)
                .findFirst()
                .orElseThrow();
    }
}
