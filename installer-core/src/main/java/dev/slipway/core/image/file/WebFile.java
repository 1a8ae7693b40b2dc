package dev.slipway.core.image.file;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.registry.HttpFile;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Notices;
import java.net.URI;
import java.util.OptionalLong;

/// A file of a web server.
record WebFile(URI address, Digest digest, HttpFile file) implements StoredFile {
    static WebFile open(URI address, Digest digest, FetchOptions options, Notices notices)
            throws InstallException {
        return new WebFile(address, digest, HttpFile.open(address, digest, options, notices));
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
    public void close() {
        file.close();
    }
}
