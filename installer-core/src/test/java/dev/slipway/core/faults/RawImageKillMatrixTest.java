package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.slipway.core.DiskContents;
import dev.slipway.core.InMemory;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that an image takes the whole of: wherever its writer is killed, or a tool fails, the disk either has the
/// whole image or no table, and whoever goes on comes to the same end.
class RawImageKillMatrixTest {
    private static final int SECTORS = 6144;
    private static final byte[] CONTENT = DiskContents.of(SECTORS);

    @TempDir(factory = InMemory.class)
    private Path folder;

    private ResolvedImage image;
    private EndState whole;
    private int checked;
    private List<String> moments;
    private TestMachine undisturbed;

    @BeforeEach
    void installUndisturbed() throws Exception {
        var file = Files.write(folder.resolve("disk.img.zst"), Zstd.compress(CONTENT));
        image =
                new Images(FetchOptions.secure())
                        .resolve(
                                ImageReference.parse("raw:" + file),
                                new ImagePlatform("linux", "amd64"));
        var all = Moments.all();
        undisturbed = machine("whole");
        assertThat(undisturbed.install(Fault.Plan.none(), all)).containsInstanceOf(Completed.class);
        whole = undisturbed.endState();
        moments = all.passed();
    }

    @Test
    void theDiskIsTheImageByteForByteAndHasItsPartitions() throws Exception {
        assertThat(Files.readAllBytes(written("whole"))).isEqualTo(CONTENT);
        assertThat(undisturbed.look().disks().getFirst().contents())
                .extracting(content -> content.where() + " " + content.kind())
                .contains("disk gpt", "1 partition");
    }

    @Test
    void resumesInANewProcessWhereverTheFirstWasKilled() throws Exception {
        for (var n = 1; n <= moments.size(); n++) {
            var machine = killedAt(n);
            assertWholeOrWithoutTable("killed at " + n, moments.get(n - 1));

            assertComesToTheSame(machine, n);
        }
    }

    @Test
    void beginsAnewFromTheDisksAloneWhereThePowerWasCut() throws Exception {
        for (var n = 2; n <= moments.size(); n += 5) {
            var machine = killedAt(n);
            machine.cutPower();

            assertComesToTheSame(machine, n);
        }
    }

    @Test
    void goesOnWhicheverCommandFailed() throws Exception {
        var commands = undisturbed.recorded();
        for (var n = 1; n <= commands.size(); n++) {
            var what = n + " " + commands.get(n - 1);
            var machine = machine("fault at " + n);
            var ended = machine.install(Fault.Plan.nth(n, new Refuses(1, "no")));

            assertThat(machine.look().disks()).as(what).allMatch(Disk::free);
            if (!(ended instanceof Completed)) {
                assertThat(machine.resume(Moments.all()))
                        .as(what)
                        .containsInstanceOf(Completed.class);
            }
            assertThat(machine.endState()).as(what).isEqualTo(whole);
            discard(machine);
        }
    }

    private void assertWholeOrWithoutTable(String machine, String what) throws Exception {
        var file = written(machine);
        if (Files.exists(file) && Files.size(file) > 0) {
            var bytes = Files.readAllBytes(file);
            var table = new String(bytes, 512, 8, java.nio.charset.StandardCharsets.US_ASCII);
            if (table.equals("EFI PART")) {
                assertThat(
                                java.util.Arrays.mismatch(
                                        bytes,
                                        1 << 20,
                                        bytes.length,
                                        CONTENT,
                                        1 << 20,
                                        CONTENT.length))
                        .as(what)
                        .isNegative();
            }
        }
    }

    private TestMachine killedAt(int moment) throws Exception {
        var machine = machine("killed at " + moment);
        assertThat(machine.install(Fault.Plan.none(), Moments.until(moment))).isEmpty();
        return machine;
    }

    private void assertComesToTheSame(TestMachine machine, int moment) throws Exception {
        var what = moment + " " + moments.get(moment - 1);
        if (machine.unfinished().isPresent()) {
            assertThat(machine.resume(Moments.all())).as(what).containsInstanceOf(Completed.class);
        } else if (!machine.endState().equals(whole)) {
            assertThat(machine.install(Fault.Plan.none())).as(what).isInstanceOf(Completed.class);
        }
        assertThat(machine.endState()).as(what).isEqualTo(whole);
        discard(machine);
    }

    private Path written(String machine) {
        return folder.resolve(machine + "/hardware/disks/virtio-SLIP0001.img");
    }

    private TestMachine machine(String name) {
        var raw = ImageConfiguration.raw(image.reference(), false, "SLIP0001");
        var configuration = MachineConfiguration.of(raw);
        return new TestMachine(
                folder.resolve(name), Profile.MINI, configuration, Secrets.NONE, image);
    }

    private void discard(TestMachine machine) throws Exception {
        checked++;
        machine.discard();
    }

    @AfterEach
    void count() throws Exception {
        Totals.kills(checked);
    }
}
