package dev.slipway.core.image.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.slipway.core.failure.InstallException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// Where an image is, as the operator wrote it: in a registry, in an OCI layout folder, in an archive of one,
/// or in a file of its own.
public sealed interface ImageReference {
    /// `oci://host[:port]/repository[:tag|@digest]`. An IPv6 host keeps its brackets.
    record Registry(String host, OptionalInt port, String repository, Revision revision)
            implements ImageReference {
        /// `host[:port]`, as HTTP writes it.
        public String authority() {
            return host + (port.isPresent() ? ":" + port.getAsInt() : "");
        }

        @JsonValue
        @Override
        public String text() {
            return "oci://" + authority() + "/" + repository + revision.suffix();
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /// `oci-layout:PATH[:TAG]`.
    record Layout(Path path, String tag) implements ImageReference {
        @JsonValue
        @Override
        public String text() {
            return "oci-layout:" + path + ":" + tag;
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /// `oci-archive:PATH[:TAG]`: a layout in one tar file.
    record Archive(Path path, String tag) implements ImageReference {
        @JsonValue
        @Override
        public String text() {
            return "oci-archive:" + path + ":" + tag;
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /// `raw:PATH[@DIGEST]` or `raw+https://HOST/PATH@DIGEST`: the contents of a whole disk in one file.
    record Raw(FileReference file) implements ImageReference {
        static final String KIND = "raw";

        @JsonValue
        @Override
        public String text() {
            return file.text(KIND);
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /// A root file system in one file, which is no image of OCI.
    sealed interface OneFile extends ImageReference permits Tar, ZfsStream {
        FileReference file();

        FileMedia media();
    }

    /// `tar:PATH[@DIGEST]` or `tar+https://HOST/PATH@DIGEST`: a root file system as an archive.
    record Tar(FileReference file) implements OneFile {
        static final String KIND = "tar";

        @Override
        public FileMedia media() {
            return FileMedia.TAR;
        }

        @JsonValue
        @Override
        public String text() {
            return file.text(KIND);
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /// `zfs-stream:PATH[@DIGEST]` or `zfs-stream+https://HOST/PATH@DIGEST`: what `zfs send` wrote of one snapshot.
    record ZfsStream(FileReference file) implements OneFile {
        static final String KIND = "zfs-stream";

        @Override
        public FileMedia media() {
            return FileMedia.ZFS_STREAM;
        }

        @JsonValue
        @Override
        public String text() {
            return file.text(KIND);
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /// Which of the images of one name.
    sealed interface Revision {
        record Tag(String name) implements Revision {}

        record Pinned(Digest digest) implements Revision {}

        /// As a registry's address has it.
        default String text() {
            return switch (this) {
                case Tag(var name) -> name;
                case Pinned(var digest) -> digest.text();
            };
        }

        private String suffix() {
            return (this instanceof Pinned ? "@" : ":") + text();
        }
    }

    /// Reads any form; the tag is `latest` unless there is another.
    ///
    /// @throws InstallException with a `BadReference` that says what is wrong
    @JsonCreator
    static ImageReference parse(String text) throws InstallException {
        return new ReferenceText(text).read();
    }

    /// The whole reference, in the form that [#parse] reads.
    @JsonValue
    String text();

    /// The one file that is all of it; empty where it is an image of OCI.
    default Optional<FileReference> oneFile() {
        return switch (this) {
            case Raw raw -> Optional.of(raw.file());
            case OneFile one -> Optional.of(one.file());
            case Registry _, Layout _, Archive _ -> Optional.empty();
        };
    }
}
