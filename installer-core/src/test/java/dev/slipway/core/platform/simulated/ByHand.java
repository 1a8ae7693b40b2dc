package dev.slipway.core.platform.simulated;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.core.command.Command;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import java.util.List;

/// The commands of an installation, by hand.
record ByHand(SimulatedPlatform machine) {
    static final String A = "/dev/disk/by-id/virtio-SLIP0001";
    static final String B = "/dev/disk/by-id/virtio-SLIP0002";

    void prepared() throws Exception {
        for (var disk : List.of(A, B)) {
            run("wipefs --all " + disk);
            partition(disk);
            run("udevadm settle --timeout=30");
            run("mkfs.vfat -F 32 -n ESP -i 1234ABCD " + disk + "-part2");
        }
    }

    void partition(String disk) throws Exception {
        run(
                "sgdisk --clear --new=1:0:+1M --typecode=1:EF02 --change-name=1:bios"
                        + " --new=2:0:+256M --typecode=2:EF00 --change-name=2:esp"
                        + " --new=3:0:0 --typecode=3:BF00 --change-name=3:pool "
                        + disk);
    }

    void pool() throws Exception {
        run(
                "zpool create -o ashift=12 -o cachefile=none -O compression=zstd -O canmount=off"
                        + " -O mountpoint=none -R "
                        + machine.target()
                        + " rpool mirror "
                        + A
                        + "-part3 "
                        + B
                        + "-part3");
        run("zfs create -o canmount=off -o mountpoint=none rpool/ROOT");
        run("zfs create -o canmount=noauto -o mountpoint=/ rpool/ROOT/be");
        run("zfs mount rpool/ROOT/be");
        run("zpool set bootfs=rpool/ROOT/be rpool");
    }

    void run(String words) throws InstallException, InterruptedException {
        machine.commands().run(command(words));
    }

    String said(String words) throws InstallException, InterruptedException {
        return machine.commands().run(command(words)).text();
    }

    String refusal(String words) {
        return ((CommandFailed) failure(words)).stderrTail();
    }

    Failure failure(String words) {
        return catchThrowableOfType(InstallException.class, () -> run(words)).failure();
    }

    static Command command(String words) {
        return Command.of(words.split(" "));
    }
}
