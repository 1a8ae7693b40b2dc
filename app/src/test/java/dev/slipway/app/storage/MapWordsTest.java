package dev.slipway.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.control.MappedDisk;
import dev.slipway.app.control.Stretch;
import dev.slipway.app.control.Stretch.Kind;
import dev.slipway.app.draft.Adoption;
import dev.slipway.app.draft.Preset;
import dev.slipway.app.draft.StorageCheck;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.text.Messages;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Fullness;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.NotSeen;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MapWordsTest {
    private static final List<Disk> DISKS = Samples.inventory().disks().subList(0, 3);
    private static final long GB = 1_000_000_000;

    private final StorageDraft none = StorageDraft.on(Samples.inventory());

    @Test
    void saysWhatIsThereAndWhatWillBe() {
        var disk = map(none.with(area -> area.choosing(DISKS.subList(0, 2))), DISKS.getFirst());

        assertThat(disk.title()).isEqualTo("bay 1 · S4EVNX0R1234A · ExampleDisk ED-870 · 1.0 TB");
        assertThat(disk.today())
                .extracting(Stretch::whole)
                .containsExactly("1: ZFS pool “tank” (last used by node07), 1.0 TB");
        assertThat(disk.then())
                .extracting(Stretch::whole)
                .containsExactly(
                        "1: BIOS boot, 1.0 MB",
                        "2: EFI system, 537 MB",
                        "3: pool rpool mirror-0, 1.0 TB");
        assertThat(disk.fate())
                .isEqualTo(
                        "Erased: ZFS pool “tank” (last used by node07). Becomes rpool mirror-0.");
    }

    @Test
    void leavesWhatIsNotUsedAsItIs() {
        var disk = map(none.with(area -> area.choosing(DISKS.subList(0, 1))), DISKS.get(1));

        assertThat(disk.today()).extracting(Stretch::kind).containsExactly(Kind.FREE);
        assertThat(disk.then()).isEmpty();
        assertThat(disk.fate()).isEqualTo("Not used: stays as it is.");
    }

    @Test
    void showsWhatNoPartitionHas() {
        var today = map(none, DISKS.get(2)).today();

        assertThat(today).extracting(Stretch::words).containsExactly("Windows", "no partition");
        assertThat(today.getLast().kind()).isEqualTo(Kind.FREE);
    }

    @Test
    void saysHowFullItIsWhereThatIsKnown() {
        assertThat(seen(DISKS.get(2)).today().getFirst().whole())
                .isEqualTo("1: ntfs “Windows” (42.0 GB used), 500 GB");
        assertThat(seen(DISKS.get(2)).today().getFirst().usedBytes()).isEqualTo(42 * GB);
        assertThat(seen(DISKS.getFirst()).today().getFirst().whole())
                .isEqualTo("1: ZFS pool “tank” (last used by node07), how full is unknown, 1.0 TB");
    }

    @Test
    void saysNothingOfWhatHasChangedSinceItWasLookedAt() {
        var later = Samples.disk("S4EVNX0R9012C", "bay 3", List.of(content("1", "ntfs", 2 * GB)));

        assertThat(seen(later).today().getFirst().whole()).isEqualTo("1: ntfs, 2.0 GB");
    }

    @Test
    void saysWhyNobodyKnowsHowFullItIs() {
        var disk = Samples.disk("X", "bay 1", List.of(content("1", "xfs", 2 * GB)));
        var unknown = new Fullness.Unknown(new NotSeen.NoTool("xfs_db"));
        var none = Samples.sheet(Samples.inventory(List.of(disk)));
        var sheet =
                new HardwareSheet(
                        none.inventory(),
                        none.smbios(),
                        none.health(),
                        Map.of(disk.id(), Map.of("1", unknown)),
                        none.links());

        assertThat(mapped(disk, Optional.of(sheet)).today().getFirst().whole())
                .contains("how full is unknown", "xfs_db");
    }

    @Test
    void takesWhatWasFoundInOnePartitionTogether() {
        var disk =
                Samples.disk(
                        "X",
                        "bay 1",
                        List.of(content("1", "ext4", 2 * GB), content("1", "zfs_member", 2 * GB)));

        assertThat(mapped(disk).today().getFirst().whole()).isEqualTo("1: ext4, ZFS pool, 2.0 GB");
    }

    @Test
    void neverCallsADiskEmptyOfWhichNobodyKnows() {
        var unknown = Samples.disk("X", "bay 1", List.of(Content.unknown("disk", GB)));

        assertThat(mapped(unknown).today())
                .extracting(Stretch::kind, Stretch::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.UNKNOWN, "unknown, not empty"));
    }

    @Test
    void saysWhichFileSystemIsMountedWhere() {
        var draft = none.with(area -> area.choosing(DISKS.subList(0, 2)).following(Preset.BTRFS));

        assertThat(map(draft, DISKS.getFirst()).then().getLast().whole())
                .isEqualTo("3: root (btrfs, mirrored, mounted at /, /home), 1.0 TB");
    }

    @Test
    void saysThatADiskIsKept() {
        var draft =
                none.adopting(Optional.of(new Adoption("tank", "4711", "new", Optional.empty())));

        var disk = map(draft, DISKS.getFirst());

        assertThat(disk.then()).extracting(Stretch::kind).containsExactly(Kind.KEPT);
        assertThat(disk.fate()).isEqualTo("Kept, with pool tank, which gets tank/ROOT/new.");
    }

    private static MappedDisk mapped(Disk disk) {
        return mapped(disk, Optional.empty());
    }

    private static MappedDisk seen(Disk disk) {
        return mapped(disk, Optional.of(Samples.sheet(Samples.inventory())));
    }

    private static MappedDisk mapped(Disk disk, Optional<HardwareSheet> sheet) {
        return map(StorageDraft.on(Samples.inventory(List.of(disk))), disk, sheet);
    }

    private static MappedDisk map(StorageDraft draft, Disk disk) {
        return map(draft, disk, Optional.empty());
    }

    private static MappedDisk map(StorageDraft draft, Disk disk, Optional<HardwareSheet> sheet) {
        var outlook = new StorageCheck(draft, Optional.empty()).outlook();
        return new MapWords(new Messages(Locale.ENGLISH)).map(disk, outlook, sheet);
    }

    private static Content content(String where, String kind, long size) {
        return new Content(where, kind, "", "", size, "");
    }
}
