package dev.slipway.core.step.site;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Use.ImportedPool;
import dev.slipway.core.plan.AdoptionStep.AdoptPool;
import dev.slipway.core.plan.DiskArray;
import dev.slipway.core.plan.FileSystemStep.CreateArray;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.PoolStep.CreatePool;
import dev.slipway.core.plan.Step;
import dev.slipway.core.platform.Platform;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a process of ours that is gone left mounted, imported and assembled: to be let go before another goes on.
///
/// Only mounts below our own folders, only pools of the plan that lie on its disks alone, and only
/// arrays of the plan.
public record Leftovers(Platform platform, Plan plan) {
    private static final Command MOUNTED =
            Command.of("findmnt", "--list", "--noheadings", "--output", "TARGET");

    public void release() throws InstallException, InterruptedException {
        unmount(platform.commands());
        export();
        stop(platform.commands());
    }

    /// Whatever they are called now; known by their UUIDs, which only ours have.
    private void stop(Commands commands) throws InstallException, InterruptedException {
        var ours = arrays();
        if (ours.isEmpty()) {
            return;
        }
        for (var line : commands.run(Arrays.running()).lines()) {
            if (ours.stream().anyMatch(array -> line.contains("UUID=" + array.uuid()))) {
                commands.run(Arrays.stop(line.split(" ")[1]));
            }
        }
    }

    private List<DiskArray> arrays() {
        return plan.steps().stream()
                .flatMap(
                        step ->
                                step instanceof CreateArray(var array)
                                        ? Stream.of(array)
                                        : Stream.empty())
                .toList();
    }

    /// The last mounted first.
    private void unmount(Commands commands) throws InstallException, InterruptedException {
        for (var path : mounted(commands).reversed()) {
            if (ours(path)) {
                commands.run(Mounts.unmount(path));
            }
        }
    }

    /// It exits with another code than 0 where nothing at all is mounted.
    private static List<Path> mounted(Commands commands)
            throws InstallException, InterruptedException {
        try {
            var lines = commands.run(MOUNTED).lines();
            return lines.stream().map(line -> Path.of(line.strip())).toList();
        } catch (InstallException e) {
            if (e.failure() instanceof CommandFailed(_, var exit, _) && exit == 1) {
                return List.of();
            }
            throw e;
        }
    }

    private boolean ours(Path path) {
        return Stream.of(platform.target(), Mounts.journal(platform)).anyMatch(path::startsWith);
    }

    private void export() throws InstallException, InterruptedException {
        var disks = platform.look().disks();
        for (var pool : pools()) {
            var holders = disks.stream().filter(disk -> holds(disk, pool)).toList();
            if (!holders.isEmpty()) {
                refuseForeign(pool, holders);
                platform.commands().run(Zpool.export(pool));
            }
        }
    }

    private List<String> pools() {
        return plan.steps().stream().flatMap(Leftovers::pool).toList();
    }

    private static Stream<String> pool(Step step) {
        if (step instanceof AdoptPool adopt) {
            return Stream.of(adopt.pool());
        }
        return step instanceof CreatePool create ? Stream.of(create.pool()) : Stream.empty();
    }

    private static boolean holds(Disk disk, String pool) {
        return disk.use().equals(Optional.of(new ImportedPool(pool)));
    }

    private void refuseForeign(String pool, List<Disk> holders) throws InstallException {
        for (var disk : holders) {
            if (!named().contains(disk.id())) {
                throw new InstallException(new DiskInUse(disk.name(), pool));
            }
        }
    }

    private Set<String> named() {
        return plan.disks().stream().map(Disk::id).collect(Collectors.toSet());
    }
}
