package dev.slipway.core.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.core.Samples;
import dev.slipway.core.command.Command;
import dev.slipway.core.command.ProcessCommands;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Fullness;
import dev.slipway.core.inventory.Fullness.Closed;
import dev.slipway.core.inventory.Fullness.Unknown;
import dev.slipway.core.inventory.Fullness.Used;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import dev.slipway.core.inventory.NotSeen.NoTool;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against what dumpe2fs 1.47, xfs_db 6.1, ntfsinfo 2022.10.3 and btrfs-progs 6.2 say.
class UsedSpaceTest {
    private static final long SIZE = 300L << 20;
    private static final String DUMPE2FS = "dumpe2fs -h /dev/disk/by-id/ata-X-part1";

    @TempDir private Path root;
    private RecordedMachine machine;

    @BeforeEach
    void start() throws Exception {
        machine = new RecordedMachine(root);
    }

    @Test
    void readsTheCountersOfEachFileSystem() throws Exception {
        machine.answers(
                DUMPE2FS,
                """
                Block count:              307200
                Reserved block count:     15360
                Free blocks:              277609
                Block size:               1024
                """);

        assertThat(of(content("1", "ext4"))).isEqualTo(Map.of("1", new Used(29_591L * 1024)));
    }

    @Test
    void takesNoAnswerThatCannotBe() throws Exception {
        machine.answers(DUMPE2FS, "Block count: 10\nFree blocks: 11\nBlock size: 1024\n");
        assertThat(of(content("1", "ext4"))).isEqualTo(Map.of("1", unknown("")));

        machine.answers(DUMPE2FS, "Block count: 99999999\nFree blocks: 1\nBlock size: 4096\n");
        assertThat(of(content("1", "ext4"))).isEqualTo(Map.of("1", unknown("")));

        machine.answers(
                DUMPE2FS,
                "Block count: 999999999999999999\nFree blocks: 1\nBlock size: 999999999999\n");
        assertThat(of(content("1", "ext4"))).isEqualTo(Map.of("1", unknown("")));
    }

    @Test
    void saysWhyNobodyKnows() throws Exception {
        machine.refuses(DUMPE2FS, new CommandMissing("dumpe2fs"));
        assertThat(of(content("1", "ext4")))
                .isEqualTo(Map.of("1", new Unknown(new NoTool("dumpe2fs"))));

        machine.refuses(DUMPE2FS, new CommandFailed(List.of("dumpe2fs"), 1, "Bad magic number\n"));
        assertThat(of(content("1", "ext4"))).isEqualTo(Map.of("1", unknown("Bad magic number")));
    }

    @Test
    void asksNothingOfWhatIsClosedOrNotFilled() throws Exception {
        assertThat(
                        of(
                                content("disk", "gpt"),
                                content("1", "zfs_member"),
                                content("2", "crypto_LUKS"),
                                content("3", "swap")))
                .isEqualTo(Map.of("1", new Closed(), "2", new Closed()));
    }

    @Test
    void believesNothingWhereSeveralThingsWereFound() throws Exception {
        assertThat(of(content("1", "ext4"), content("1", "zfs_member"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ext4,mkfs.ext4 -q,dumpe2fs",
        "xfs,mkfs.xfs -q,xfs_db",
        "btrfs,mkfs.btrfs -q,btrfs",
        "ntfs,mkntfs -F -Q -q,ntfsinfo"
    })
    void understandsTheToolsOfThisSystem(String kind, String maker, String reader)
            throws Exception {
        assumeTrue(has(maker.split(" ")[0]) && has(reader), "no " + maker + " here");
        var file = root.resolve("disk");
        try (var disk = new RandomAccessFile(file.toFile(), "rw")) {
            disk.setLength(SIZE);
        }
        var commands = new ProcessCommands();
        commands.run(Command.of((maker + " " + file).split(" ")));

        var fullness = new UsedSpace(commands).of(on(file.toString(), content("disk", kind)));

        assertThat(fullness.get("disk"))
                .isInstanceOfSatisfying(
                        Used.class, used -> assertThat(used.bytes()).isBetween(1L, SIZE / 3));
    }

    private static boolean has(String tool) {
        return List.of("/usr/sbin", "/usr/bin").stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private Map<String, Fullness> of(Content... contents) throws Exception {
        return new UsedSpace(machine).of(on("/dev/disk/by-id/ata-X", contents));
    }

    private static Unknown unknown(String said) {
        return new Unknown(new NoAnswer(said));
    }

    private static Content content(String where, String kind) {
        return new Content(where, kind, "", "", SIZE, "");
    }

    private static Disk on(String path, Content... contents) {
        var disk = Samples.A;
        return new Disk(
                disk.id(),
                path,
                disk.device(),
                disk.vendor(),
                disk.model(),
                disk.serial(),
                disk.wwn(),
                disk.sizeBytes(),
                disk.logicalSectorBytes(),
                disk.physicalSectorBytes(),
                disk.rotational(),
                disk.removable(),
                disk.bay(),
                List.of(contents),
                disk.use());
    }
}
