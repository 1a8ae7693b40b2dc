package dev.slipway.core.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.command.Command;
import dev.slipway.core.image.raw.DiskProgress;
import dev.slipway.core.live.stick.LiveImage;
import dev.slipway.core.live.stick.StickContents;
import dev.slipway.core.live.stick.StickDesk;
import dev.slipway.core.live.stick.StickPlan;
import dev.slipway.core.live.stick.StickTarget;
import dev.slipway.core.live.stick.StickWriting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stick on a disk of the real kernel, with the real tools.
class LoopStickTest {
    @TempDir private Path folder;
    @TempDir private Path desk;

    @Test
    void aDiskWithAnotherTableBecomesAStickWhoseDataAnybodyReads() throws Exception {
        LoopTools.assume("mkfs.vfat", "mcopy", "mtype");
        LoopPlatform.makeDisk(folder, "A", 200, 512);
        try (var machine = LoopPlatform.open(folder)) {
            var path = machine.look().disks().getFirst().path();
            machine.commands().run(Command.of("sgdisk", "-n", "1:0:0", path));

            write(machine);

            assertThat(machine.look().disks().getFirst().contents())
                    .extracting(
                            content ->
                                    content.where() + " " + content.kind() + " " + content.label())
                    .contains("3 vfat SLIPWAYDATA")
                    .noneMatch(content -> content.contains("gpt"));
            var read =
                    machine.commands()
                            .run(
                                    Command.of(
                                            "mtype",
                                            "-i",
                                            path + "@@" + StickDesk.IMAGE_BYTES,
                                            "::images/hello.txt"));
            assertThat(read.text()).isEqualTo("hello");
            machine.commands().run(Command.of("fsck.vfat", "-n", machine.partition("A", 3)));
        }
    }

    private void write(LoopPlatform machine) throws Exception {
        var hello = Files.writeString(desk.resolve("hello.txt"), "hello");
        var contents =
                StickContents.of(
                        Optional.empty(), Optional.empty(), Optional.empty(), List.of(hello));
        var target = StickTarget.disk("serial:LOOP-A", machine.look());
        var image = LiveImage.open(new StickDesk(desk).image());
        new StickWriting(StickPlan.of(target, image, contents), machine)
                .run(DiskProgress.unheard());
    }
}
