package dev.slipway.core.image.onefile;

import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.file.StoredFile;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImageReference.OneFile;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.source.Notices;
import dev.slipway.core.image.source.Repository;
import java.util.List;
import java.util.Optional;

/// Gives the one file there is, and says that there is nothing else.
public record OneFileSource(OneFile reference, StoredFile file) implements ImageSource, Repository {
    public static OneFileSource open(OneFile reference, FetchOptions options, Notices notices)
            throws InstallException {
        return new OneFileSource(reference, StoredFile.open(reference.file(), options, notices));
    }

    @Override
    public Document manifest() throws InstallException {
        throw noManifest();
    }

    @Override
    public Document manifest(Digest digest) throws InstallException {
        throw noManifest();
    }

    private InstallException noManifest() {
        var problem = "it is one file without a manifest: copy the file itself, and its digest";
        return new InstallException(new BadReference(reference.text(), problem));
    }

    @Override
    public ByteSource blob(Digest digest) throws InstallException, InterruptedException {
        return file.bytes();
    }

    @Override
    public boolean elsewhere(Digest digest) {
        return file.elsewhere();
    }

    @Override
    public Repository repository() {
        return this;
    }

    @Override
    public List<String> tags() throws InstallException {
        throw new InstallException(
                new BadReference(reference.text(), "it is one file: there is nothing to list"));
    }

    @Override
    public Optional<Document> tagged(String tag) {
        return Optional.empty();
    }

    @Override
    public List<Digest> referrers(Digest subject) {
        return List.of();
    }

    @Override
    public void close() {
        file.close();
    }
}
