package dev.slipway.core.plan;

import dev.slipway.core.check.DiskLayout;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.FileSystemStep.CreateArray;
import dev.slipway.core.plan.FileSystemStep.CreateSubvolumes;
import dev.slipway.core.plan.FileSystemStep.FinishFileSystems;
import dev.slipway.core.plan.FileSystemStep.FormatFileSystem;
import dev.slipway.core.plan.FileSystemStep.MountFileSystems;
import dev.slipway.core.plan.FileSystemStep.WriteFstab;
import dev.slipway.core.plan.RootPlace.RootFileSystem;
import dev.slipway.core.plan.SystemStep.InstallBiosLoader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The steps for disks that are laid out without a pool; none of them where there are no such disks.
final class FileSystemSteps {
    private final DiskChoice disks;
    private final List<FileSystems> groups = new ArrayList<>();

    FileSystemSteps(MachineConfiguration configuration, DiskChoice disks) throws InstallException {
        this.disks = disks;
        var host = configuration.system().hostname();
        for (var group : configuration.disks()) {
            groups.add(new FileSystems(new DiskLayout(group), disks.of(group.disks()), host));
        }
    }

    Optional<RootFileSystem> root() {
        return groups.stream().flatMap(group -> group.root().stream()).findFirst();
    }

    List<CreateArray> createArrays() {
        return all(FileSystems::arrays).stream().map(CreateArray::new).toList();
    }

    List<FormatFileSystem> formatFileSystems() {
        return all(FileSystems::made).stream().map(FormatFileSystem::new).toList();
    }

    List<CreateSubvolumes> createSubvolumes() {
        return groups.stream()
                .flatMap(group -> group.subvolumes().entrySet().stream())
                .map(each -> new CreateSubvolumes(each.getKey(), each.getValue()))
                .toList();
    }

    List<MountFileSystems> mountFileSystems() {
        var mounts = systemMounts();
        return mounts.isEmpty() ? List.of() : List.of(new MountFileSystems(mounts));
    }

    List<WriteFstab> writeFstab() {
        return groups.isEmpty()
                ? List.of()
                : List.of(new WriteFstab(mounts(), all(FileSystems::arrays)));
    }

    List<InstallBiosLoader> installBiosLoaders() {
        return disks.all().stream()
                .filter(disk -> disk.boots() && !disk.hasEsp())
                .map(disk -> new InstallBiosLoader(disk.target(), root().orElseThrow(), kernel()))
                .toList();
    }

    List<FinishFileSystems> finishFileSystems() {
        var made = all(FileSystems::made);
        return groups.isEmpty()
                ? List.of()
                : List.of(new FinishFileSystems(systemMounts(), made, all(FileSystems::arrays)));
    }

    /// Of the file system that holds `/boot`: the innermost.
    private KernelPlace kernel() {
        return systemMounts().stream()
                .filter(KernelPlace::isIn)
                .reduce((_, inner) -> inner)
                .map(KernelPlace::in)
                .orElseThrow();
    }

    private List<Mount> systemMounts() {
        return mounts().stream().filter(Mount::system).toList();
    }

    private List<Mount> mounts() {
        return all(FileSystems::mounts).stream()
                .sorted(Comparator.comparingInt(Mount::depth))
                .toList();
    }

    private <T> List<T> all(Function<FileSystems, List<T>> part) {
        return groups.stream().flatMap(group -> part.apply(group).stream()).toList();
    }
}
