package dev.slipway.core.engine;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.plan.Plan;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is kept of an installation, so that another process can go on with it or undo it: its journal, its
/// plan, and what was saved of the disks.
///
/// @param folder its own; for this user alone
public record Records(Path folder) {
    static final String JOURNAL = "journal";
    private static final String PLAN = "plan.json";
    private static final String SAVED = "saved";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Those of an installation that has not begun: only for what is printed of it.
    public static Records notYet() {
        return new Records(Path.of("<installation>"));
    }

    Path journal() {
        return folder.resolve(JOURNAL);
    }

    /// Where the beginnings and ends of disks are saved, a file each.
    public Path saved() {
        return folder.resolve(SAVED);
    }

    /// What must be elsewhere too for an installation to be resumed there: small files, by name.
    public List<Path> portable() {
        return Stream.of(folder.resolve(PLAN), journal()).filter(Files::exists).toList();
    }

    /// Makes the folder of [#saved].
    public Path savedFolder() throws InstallException {
        try {
            PrivateFiles.createDirectories(saved());
            return saved();
        } catch (IOException e) {
            throw unusable(saved(), e);
        }
    }

    /// Notes something beside what was saved, durably: it outlives whatever is begun after this returns.
    ///
    /// @param name of a file that may be there already
    public void note(String name) throws InstallException {
        var file = savedFolder().resolve(name);
        try {
            if (Files.notExists(file)) {
                Files.createFile(file, PrivateFiles.FILE);
            }
            PrivateFiles.sync(file);
            PrivateFiles.syncDirectoryOf(file);
            PrivateFiles.syncDirectoryOf(saved());
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /// Keeps the plan, durably.
    void keep(Plan plan) throws InstallException {
        var file = folder.resolve(PLAN);
        try {
            Files.createFile(file, PrivateFiles.FILE);
            try (var out = new FileOutputStream(file.toFile())) {
                out.write(MAPPER.writeValueAsBytes(plan));
                out.getFD().sync();
            }
            PrivateFiles.syncDirectoryOf(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /// The plan that was kept; nothing where the installation ended before it had one.
    public Optional<Plan> plan() throws InstallException {
        var file = folder.resolve(PLAN);
        try {
            return Files.exists(file)
                    ? Optional.of(MAPPER.readValue(Files.readAllBytes(file), Plan.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            throw unusable(file, e);
        }
    }

    /// Takes over, durably, what an earlier installation saved of the disks: they look otherwise by now.
    void takeOver(Records earlier) throws InstallException {
        if (!Files.isDirectory(earlier.saved(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        var into = savedFolder();
        try (var files = Files.list(earlier.saved())) {
            for (var file : files.toList()) {
                copy(file, into.resolve(file.getFileName()));
            }
            PrivateFiles.sync(into);
        } catch (IOException e) {
            throw unusable(into, e);
        }
    }

    private static void copy(Path file, Path to) throws IOException {
        Files.copy(
                file, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        PrivateFiles.sync(to);
    }

    private static InstallException unusable(Path path, Exception e) {
        return new InstallException(new FileUnusable(path.toString(), e.toString()), e);
    }
}
