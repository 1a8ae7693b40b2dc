package dev.slipway.core.image.media;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layout.LayoutSource;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Archive;
import dev.slipway.core.image.reference.ImageReference.Layout;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Looks through folders for images: OCI layouts and their archives, of which each tag is one, and files that are an
/// image by themselves.
///
/// A medium may hold anything, so that the look has bounds. What cannot be read is passed over.
public final class MediaSearch {
    private static final System.Logger LOG = System.getLogger(MediaSearch.class.getName());
    private static final int DEEPEST = 4;
    private static final int MOST_FILES = 20_000;
    private static final int MOST_IMAGES = 500;

    /// What is meant where nobody says a tag.
    private static final String ANY = "latest";

    private final List<Path> media;
    private final List<String> found = new ArrayList<>();
    private int looked;

    /// @param media where they are mounted
    public MediaSearch(List<Path> media) {
        this.media = List.copyOf(media);
    }

    /// As references, in the order of their names.
    public List<String> references() throws InterruptedException {
        for (var medium : media) {
            look(medium, 0);
        }
        return found.stream().distinct().sorted().limit(MOST_IMAGES).toList();
    }

    private void folder(Path folder, int depth) throws IOException, InterruptedException {
        for (var child : children(folder)) {
            if (looked++ > MOST_FILES || found.size() >= MOST_IMAGES) {
                LOG.log(System.Logger.Level.WARNING, folder + " holds more than is looked through");
                return;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            look(child, depth);
        }
    }

    private void look(Path child, int depth) throws InterruptedException {
        try {
            if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                found.addAll(file(child));
            } else if (Files.isRegularFile(child.resolve("oci-layout"))) {
                found.addAll(
                        layout(
                                new LayoutSource(new Layout(child, ANY)),
                                tag -> new Layout(child, tag)));
            } else if (depth <= DEEPEST && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                folder(child, depth + 1);
            }
        } catch (InstallException | IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "passed over: " + child, e);
        }
    }

    private static List<String> file(Path file)
            throws InstallException, IOException, InterruptedException {
        var kind = FileKind.of(file);
        return kind.isPresent() ? file(file, kind.get()) : List.of();
    }

    private static List<String> file(Path file, FileKind kind)
            throws InstallException, IOException, InterruptedException {
        return switch (kind) {
            case ARCHIVE ->
                    TarHead.isLayout(file)
                            ? layout(
                                    new LayoutSource(new Archive(file, ANY)),
                                    tag -> new Archive(file, tag))
                            : List.of("tar:" + file);
            case ROOT -> List.of("tar:" + file);
            case STREAM -> List.of("zfs-stream:" + file);
            case DISK -> List.of("raw:" + file);
        };
    }

    private static List<String> layout(LayoutSource source, Function<String, ImageReference> named)
            throws InstallException, InterruptedException {
        try (source) {
            var tags = source.repository().tags();
            return (tags.isEmpty() ? List.of(ANY) : tags)
                    .stream().map(named).map(ImageReference::text).toList();
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        var children = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (var child : stream) {
                children.add(child);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        children.sort(null);
        return children;
    }
}
