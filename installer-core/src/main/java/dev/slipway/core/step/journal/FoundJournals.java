package dev.slipway.core.step.journal;

import dev.slipway.core.engine.Records;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.step.site.Mounts;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the journals that an installation left on disks, for a machine that has forgotten it: a live system
/// keeps its state in memory, and a power cut takes that away.
///
/// Only looks: file systems are mounted read-only. What is found is somebody's word on a disk; nothing is done
/// by it before the operator has confirmed its plan.
public final class FoundJournals {
    private static final Logger LOG = System.getLogger(FoundJournals.class.getName());
    private static final String LOOK_ONLY = "ro,nosuid,nodev,noexec";
    private static final List<String> FILES = List.of("plan.json", "journal");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final long LONGEST_BYTES = 16L << 20;

    private final Platform platform;
    private final Path installations;
    private final Set<String> machines;
    private final SequencedSet<ForeignJournal> foreign = new LinkedHashSet<>();

    private FoundJournals(Platform platform, Path state, Set<String> machines) {
        this.platform = platform;
        this.machines = machines;
        this.installations = state.resolve("installations");
    }

    /// Copies those that `state` does not have to its `installations`. A disk that cannot be looked at is left
    /// out, and the log says so: it must not keep the machine from starting. So is a journal that cannot be read, or is of
    /// another machine: it would stand before those that this one can go on with.
    ///
    /// @param machines the id of this one, and of those whose journals it takes for its own
    /// @return those of other machines
    public static List<ForeignJournal> bringInto(
            Path state, Platform platform, Set<String> machines)
            throws InstallException, InterruptedException {
        var found = new FoundJournals(platform, state, machines);
        for (var disk : platform.look().disks()) {
            found.lookAt(disk);
        }
        return List.copyOf(found.foreign);
    }

    private void lookAt(Disk disk) throws InterruptedException {
        for (var content : disk.contents()) {
            if (disk.free() && mayKeepJournals(content)) {
                tryToLook(disk.path() + "-part" + content.where());
            }
        }
    }

    private static boolean mayKeepJournals(Content content) {
        return content.kind().equals("vfat")
                && content.label().equals("ESP")
                && content.where().matches("[0-9]+");
    }

    private void tryToLook(String partition) throws InterruptedException {
        try {
            lookAt(partition);
        } catch (InstallException e) {
            LOG.log(
                    Logger.Level.WARNING,
                    "no journal was looked for on {0}: {1}",
                    partition,
                    Explanation.of(e.failure()).line());
        }
    }

    private void lookAt(String partition) throws InstallException, InterruptedException {
        var point = Mounts.journal(platform);
        make(point);
        platform.commands().run(Mounts.mount("vfat", LOOK_ONLY, partition, point));
        try {
            for (var copy : new CopiedJournals(point).all()) {
                bring(copy, partition);
            }
        } finally {
            platform.commands().run(Mounts.unmount(point));
        }
    }

    /// As a whole or not at all.
    private void bring(Path copy, String partition) throws InstallException {
        var own = installations.resolve(copy.getFileName().toString());
        var fresh = own.resolveSibling("." + own.getFileName());
        try {
            if (!Files.exists(own) && complete(copy) && isOurs(copy, partition)) {
                Files.createDirectories(fresh);
                for (var name : FILES) {
                    Files.copy(
                            copy.resolve(name),
                            fresh.resolve(name),
                            StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(fresh, own, StandardCopyOption.ATOMIC_MOVE);
                LOG.log(Logger.Level.INFO, "found the journal of the installation {0}", own);
            }
        } catch (IOException e) {
            throw unusable(own, e);
        }
    }

    private boolean isOurs(Path copy, String partition) {
        try {
            var owner = new Records(copy).plan().map(Plan::machine).orElse("");
            return machines.contains(owner) || leftToOthers(copy, owner, partition);
        } catch (InstallException e) {
            LOG.log(Logger.Level.WARNING, "left out the journal in " + copy, e);
            return false;
        }
    }

    /// What a disk says is shown to people: only what is a name is.
    private boolean leftToOthers(Path copy, String owner, String partition) {
        var installation = copy.getFileName().toString();
        if (NAME.matcher(owner).matches() && NAME.matcher(installation).matches()) {
            foreign.add(new ForeignJournal(installation, owner, partition));
        }
        LOG.log(
                Logger.Level.WARNING,
                "left out the journal in {0}: it is another machine''s",
                copy);
        return false;
    }

    private static boolean complete(Path copy) throws IOException {
        for (var name : FILES) {
            var file = copy.resolve(name);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(file) > LONGEST_BYTES) {
                return false;
            }
        }
        return true;
    }

    private void make(Path folder) throws InstallException {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(installations);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static InstallException unusable(Path path, IOException e) {
        return new InstallException(new FileUnusable(path.toString(), e.toString()), e);
    }
}
