package dev.slipway.agent.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.look.RecordedRoot;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.message.Fields;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `virsh guestinfo` asks. The shapes are those of `qemu-ga` 7.2.
@EnabledOnOs(OS.LINUX)
class LooksTest {
    private static final int ENTRY = 384;

    @TempDir Path system;

    @Test
    void saysTheTimeZoneAsItIsNow() {
        var zone = TimeZone.getTimeZone("Europe/Berlin");

        assertThat(JsonWriter.write(Looks.timeZone(zone, Instant.parse("2026-07-01T00:00:00Z"))))
                .isEqualTo("{\"zone\":\"CEST\",\"offset\":7200}");
        assertThat(JsonWriter.write(Looks.timeZone(zone, Instant.parse("2026-12-01T00:00:00Z"))))
                .isEqualTo("{\"zone\":\"CET\",\"offset\":3600}");
    }

    @Test
    void saysWhichProcessorsAreOn() throws Exception {
        var root = new RecordedRoot(system);
        root.file("sys/devices/system/cpu/cpu0/topology", "");
        root.file("sys/devices/system/cpu/cpu10/online", "1\n");
        root.file("sys/devices/system/cpu/cpu2/online", "0\n");
        root.file("sys/devices/system/cpu/cpufreq/x", "");

        assertThat(said("guest-get-vcpus"))
                .isEqualTo(
                        "[{\"logical-id\":0,\"online\":true,\"can-offline\":false},"
                                + "{\"logical-id\":2,\"online\":false,\"can-offline\":true},"
                                + "{\"logical-id\":10,\"online\":true,\"can-offline\":true}]");
    }

    @Test
    void saysDisksTheirPartitionsAndWhatIsMadeOfThem() throws Exception {
        var root = new RecordedRoot(system);
        root.file("sys/block/vda/vda1/partition", "1\n");
        root.file("sys/block/dm-0/slaves/vda1/partition", "1\n");
        root.file("sys/block/dm-0/dm/name", "crypt\n");
        root.file("sys/block/loop0/size", "0\n");
        root.file("sys/block/cciss!c0d0/size", "8\n");

        assertThat(said("guest-get-disks"))
                .isEqualTo(
                        "[{\"name\":\"/dev/cciss/c0d0\",\"partition\":false,\"dependencies\":[]},"
                                + "{\"name\":\"/dev/dm-0\",\"partition\":false,\"dependencies\":[\"/dev/vda1\"],\"alias\":\"/dev/mapper/crypt\"},"
                                + "{\"name\":\"/dev/vda\",\"partition\":false,\"dependencies\":[]},"
                                + "{\"name\":\"/dev/vda1\",\"partition\":true,\"dependencies\":[\"/dev/vda\"]}]");
    }

    @ParameterizedTest
    @CsvSource({
        "virtio1/block/vdb, vdb, virtio, 0, 0, 0",
        "virtio2/host6/target6:1:2/6:1:2:3/block/sdb, sdb, scsi, 1, 2, 3",
        "nvme/nvme0/nvme0n1, nvme0n1, nvme, 0, 0, 0",
        "ata10/host9/target9:0:0/9:0:0:0/block/sdc, sdc, sata, 0, 0, 1",
    })
    void saysWhereADiskIsPluggedIn(
            String path, String name, String bus, int number, int target, int unit)
            throws Exception {
        var root = new RecordedRoot(system);
        var controller = "devices/pci0000:00/0000:00:1f.5/0001:0a:02.3/";
        plug(root, controller + path, name);
        root.file("sys/" + controller + "ata9/x", "");
        root.file("sys/drivers/ahci/x", "");
        root.link("sys/" + controller + "driver", "../../../../drivers/ahci");

        assertThat(said("guest-get-disks"))
                .contains(
                        "{\"name\":\"/dev/"
                                + name
                                + "\",\"partition\":false,\"dependencies\":[],\"address\":{\"bus-type\":\""
                                + bus
                                + "\",\"bus\":"
                                + number
                                + ",\"unit\":"
                                + unit
                                + ",\"target\":"
                                + target
                                + ",\"pci-controller\":{\"domain\":1,\"bus\":10,\"slot\":2,\"function\":3},\"dev\":\"/dev/"
                                + name
                                + "\"}}");
    }

    @Test
    void tellsTheTwoDisksAtAPortOfAnOldControllerApart() throws Exception {
        var root = new RecordedRoot(system);
        plug(
                root,
                "devices/pci0000:00/0000:00:01.1/ata1/host0/target0:0:1/0:0:1:0/block/sdb",
                "sdb");

        assertThat(said("guest-get-disks"))
                .contains("{\"bus-type\":\"ide\",\"bus\":0,\"unit\":1,\"target\":0,");
    }

    @Test
    void saysWhereAFileSystemOfSeveralDisksIsPluggedIn() {
        var root = new RecordedRoot(system);
        plug(root, "devices/pci0000:00/0000:00:05.0/virtio1/block/vdb", "vdb");
        plug(root, "devices/pci0000:00/0000:00:06.0/virtio2/block/vdc", "vdc");
        plug(root, "devices/virtual/block/md0", "md0");
        root.file("sys/devices/virtual/block/md0/slaves/vdb/x", "");
        root.file("sys/devices/virtual/block/md0/slaves/vdc/x", "");

        assertThat(new DiskAddress(new Root(system)).of("md0"))
                .extracting(each -> JsonWriter.write(each.value("dev").orElseThrow()))
                .containsExactly("\"/dev/vdb\"", "\"/dev/vdc\"");
        assertThat(new DiskAddress(new Root(system)).of("nowhere")).isEmpty();
    }

    @Test
    void saysWhatIsMountedAlsoWhereOneOfThemIsSilent() throws Exception {
        var root = new RecordedRoot(system);
        plug(root, "devices/pci0000:00/0000:00:05.0/virtio1/block/vdb", "vdb");
        root.file(
                "proc/self/mounts",
                "/dev/vdb / ext4 rw 0 0\ntank/vdb /no/such/point zfs rw 0 0\n/dev/nowhere /tmp xfs rw 0 0\n");

        assertThat(said("guest-get-fsinfo"))
                .matches(
                        "\\[\\{\"name\":\"vdb\",\"mountpoint\":\"/\",\"type\":\"ext4\",\"used-bytes\":\\d+,\"total-bytes\":\\d+,"
                                + "\"disk\":\\[\\{\"bus-type\":\"virtio\",.*\"dev\":\"/dev/vdb\"}]},"
                                + "\\{\"name\":\"vdb\",\"mountpoint\":\"/no/such/point\",\"type\":\"zfs\",\"disk\":\\[]},"
                                + "\\{\"name\":\"nowhere\",\"mountpoint\":\"/tmp\",\"type\":\"xfs\",\"used-bytes\":\\d+,\"total-bytes\":\\d+,\"disk\":\\[]}]");
    }

    private static void plug(RecordedRoot root, String path, String name) {
        root.file("sys/" + path + "/size", "8\n");
        root.link("sys/class/block/" + name, "../../" + path);
        root.link("sys/block/" + name, "../" + path);
    }

    @Test
    void saysWhoIsLoggedInAndSinceWhen() throws Exception {
        new RecordedRoot(system);
        var entries = ByteBuffer.allocate(5 * ENTRY + 7).order(ByteOrder.LITTLE_ENDIAN);
        entry(entries, 0, 7, "skipper", 1_700_000_200, 0);
        entry(entries, 1, 7, "skipper", 1_700_000_100, 500_000);
        entry(entries, 2, 8, "gone", 1_700_000_000, 0);
        entry(entries, 3, 7, "mate", 1_700_000_300, 0);
        entry(entries, 4, 2, "reboot", 1_700_000_000, 0);
        Files.createDirectories(system.resolve("run"));
        Files.write(system.resolve("run/utmp"), entries.array());

        assertThat(said("guest-get-users"))
                .isEqualTo(
                        "[{\"user\":\"mate\",\"login-time\":1.7000003E9},"
                                + "{\"user\":\"skipper\",\"login-time\":1.7000001005E9}]");
    }

    private static void entry(
            ByteBuffer into, int number, int type, String user, int seconds, int micros) {
        var at = number * ENTRY;
        into.putShort(at, (short) type);
        into.put(at + 44, user.getBytes(StandardCharsets.UTF_8));
        into.putInt(at + 340, seconds);
        into.putInt(at + 344, micros);
    }

    @Test
    void countsNobodyWhereNothingCounts() throws Exception {
        new RecordedRoot(system).without("run/utmp");

        assertThat(said("guest-get-users")).isEqualTo("[]");
    }

    private String said(String call) throws Exception {
        var calls = new Looks(new Root(system)).calls();
        var none = new Fields(Json.members().done());
        return JsonWriter.write(Objects.requireNonNull(calls.get(call)).on(none));
    }
}
