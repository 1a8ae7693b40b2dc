package dev.slipway.core.image.file;

import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.FileReference;
import dev.slipway.core.image.reference.FileReference.Local;
import dev.slipway.core.image.reference.FileReference.Web;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Notices;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/// One file as it is stored. Nothing that it gives is verified.
public sealed interface StoredFile extends AutoCloseable permits LocalFile, WebFile {
    /// @throws InstallException with `BadReference` for plain HTTP that `options` do not allow, with `FileUnusable`
    static StoredFile open(FileReference reference, FetchOptions options, Notices notices)
            throws InstallException {
        return switch (reference.place()) {
            case Local(var path) -> LocalFile.open(path, reference.pin(), options.digests());
            case Web web -> web(web, reference, options, notices);
        };
    }

    private static StoredFile web(
            Web web, FileReference reference, FetchOptions options, Notices notices)
            throws InstallException {
        if (web.plain() && !options.plainHttp()) {
            var problem =
                    "plain HTTP must be asked for: plain-http in the configuration, --plain-http"
                            + " on the command line";
            throw new InstallException(new BadReference(reference.name(), problem));
        }
        return WebFile.open(web.address(), reference.pin().orElseThrow(), options, notices);
    }

    /// Its path or its address.
    String name();

    /// How many bytes it has; empty where a server does not say it.
    OptionalLong sizeBytes() throws InstallException, InterruptedException;

    /// What it is pinned to; else that of the bytes that are there now, all of which are read for it, once.
    ///
    /// @throws InstallException with `FileBeingRead` where whoever asks is not to wait for it
    Digest digest() throws InstallException, InterruptedException;

    /// All of it, in order.
    ByteSource bytes() throws InstallException, InterruptedException;

    /// At most `count` bytes that begin with byte number `first`: fewer at the end, and perhaps none where a server
    /// serves beginnings only.
    byte[] part(long first, int count) throws InstallException, InterruptedException;

    /// Does not ask again whoever gave any of it, because it was not right.
    ///
    /// @return whether it is to be had from anybody else
    default boolean elsewhere() {
        return false;
    }

    /// Its name alone, without the folder.
    String fileName();

    /// Where it is on this machine, if it is.
    Optional<Path> local();

    /// Another file in the same folder; empty where there is none, or a server does not give it.
    ///
    /// @throws InstallException with `FileUnusable` where it is longer than 4 MiB
    Optional<byte[]> beside(String name) throws InstallException, InterruptedException;

    /// By its first bytes, whatever its name is.
    default Compression compression() throws InstallException, InterruptedException {
        return Compression.told(part(0, Compression.MAGIC_BYTES));
    }

    @Override
    void close();
}
