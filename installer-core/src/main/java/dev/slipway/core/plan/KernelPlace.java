package dev.slipway.core.plan;

/// Where GRUB finds the kernel.
///
/// @param uuid of the file system that holds the installed system's `/boot`
/// @param folder that is `/boot`, from the root of that file system; empty where it is that root
public record KernelPlace(String uuid, String folder) {
    private static final String BOOT = "/boot";

    static KernelPlace in(Mount mount) {
        var subvolume = mount.subvolume();
        var within = mount.root() ? BOOT : BOOT.substring(mount.path().length());
        return new KernelPlace(
                mount.fileSystem().id(), subvolume.isEmpty() ? within : "/" + subvolume + within);
    }

    static boolean isIn(Mount mount) {
        return mount.root() || mount.path().equals(BOOT);
    }
}
