package dev.slipway.core.image.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.failure.ImageFailure.RegistryUnauthorized;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.registry.HttpFile;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Notices;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A file of a web server.
record WebFile(URI address, Digest digest, HttpFile file, FetchOptions options, Notices notices)
        implements StoredFile {
    static WebFile open(URI address, Digest digest, FetchOptions options, Notices notices)
            throws InstallException {
        var file = HttpFile.open(address, digest, options, notices);
        return new WebFile(address, digest, file, options, notices);
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public OptionalLong sizeBytes() throws InstallException, InterruptedException {
        return file.length();
    }

    @Override
    public ByteSource bytes() throws InstallException, InterruptedException {
        return file.bytes();
    }

    @Override
    public byte[] part(long first, int count) throws InstallException, InterruptedException {
        return file.part(first, count);
    }

    @Override
    public String fileName() {
        var path = String.valueOf(address.getPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public Optional<Path> local() {
        return Optional.empty();
    }

    @Override
    public boolean elsewhere() {
        return file.elsewhere();
    }

    /// Of its own server: a mirror may have the file alone.
    @Override
    public Optional<byte[]> beside(String name) throws InstallException, InterruptedException {
        var there = address.resolve(URI.create(address.getRawPath()).resolve(encoded(name)));
        var alone = options.of(options.plainHttp(), List.of());
        try (var other = HttpFile.open(there, digest, alone, notices)) {
            var bytes = other.part(0, Document.LONGEST + 1);
            if (bytes.length > Document.LONGEST) {
                throw new InstallException(
                        new FileUnusable(there.toString(), "it is longer than 4 MiB"));
            }
            return Optional.of(bytes);
        } catch (InstallException e) {
            if (e.failure() instanceof RegistryAnswered
                    || e.failure() instanceof RegistryUnauthorized) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static URI encoded(String name) {
        return URI.create(java.net.URLEncoder.encode(name, UTF_8).replace("+", "%20"));
    }

    @Override
    public void close() {
        file.close();
    }
}
