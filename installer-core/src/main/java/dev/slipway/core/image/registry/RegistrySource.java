package dev.slipway.core.image.registry;

import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImageReference.Registry;
import dev.slipway.core.image.reference.ImageReference.Revision;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.source.Notice.WentElsewhere;
import dev.slipway.core.image.source.Notices;
import dev.slipway.core.image.source.Repository;
import java.util.ArrayList;
import java.util.List;

/// A repository of a registry (OCI distribution specification 1.1, pull), and its mirrors.
///
/// What a tag stands for is asked of the registry itself, and of a mirror only where it cannot say. What has a
/// digest is asked of the mirrors first.
public final class RegistrySource implements ImageSource {
    private final Registry reference;
    private final Place origin;
    private final List<Place> mirrors;
    private final Places places;
    private final int connections;

    /// Takes credentials from where podman, skopeo and docker keep them, if they are there.
    public static RegistrySource open(Registry reference, FetchOptions options, Notices notices)
            throws InstallException {
        return new RegistrySource(reference, options, CredentialFiles.usual(options), notices);
    }

    RegistrySource(Registry reference, FetchOptions options, CredentialFiles files, Notices notices)
            throws InstallException {
        this.reference = reference;
        this.origin = new Place(reference, options, files, notices);
        this.mirrors = mirrors(reference, options, files, notices);
        var all = new ArrayList<>(mirrors);
        all.add(origin);
        this.places = new Places(all, options.manners().patience(), notices);
        this.connections = options.manners().connections();
    }

    private static List<Place> mirrors(
            Registry reference, FetchOptions options, CredentialFiles files, Notices notices)
            throws InstallException {
        var places = new ArrayList<Place>();
        for (var mirror : options.mirrors()) {
            var spoken = options.of(mirror.plainHttp(), List.of());
            var there = MirrorName.of(mirror, reference);
            places.add(new Place(there, spoken, files, notices));
        }
        return places;
    }

    @Override
    public Document manifest() throws InstallException, InterruptedException {
        return switch (reference.revision()) {
            case Revision.Pinned(var digest) ->
                    manifest(digest).verified("The manifest of " + reference, digest);
            case Revision.Tag(var name) -> tagged(name);
        };
    }

    private Document tagged(String tag) throws InstallException, InterruptedException {
        try {
            var tries = places.briefTries();
            return places.first(List.of(origin), tries, place -> place.document(tag));
        } catch (InstallException e) {
            if (mirrors.isEmpty() || e.failure() instanceof ImageNotFound) {
                throw e;
            }
            var next = mirrors.getFirst().name();
            places.notices().say(new WentElsewhere(origin.name(), e.failure(), next));
            return places.first(mirrors, places.briefTries(), place -> place.document(tag));
        }
    }

    /// From the first that has it. One that sends something else is not asked again.
    @Override
    public Document manifest(Digest digest) throws InstallException, InterruptedException {
        while (true) {
            var found = places.first(places.briefTries(), place -> manifest(place, digest));
            if (digest.of(found.bytes()).equals(digest) || !places.distrust(digest)) {
                return found;
            }
        }
    }

    private Document manifest(Place place, Digest digest)
            throws InstallException, InterruptedException {
        var found = place.document(digest.text());
        places.gave(place, digest);
        return found;
    }

    @Override
    public ByteSource blob(Digest digest) throws InstallException, InterruptedException {
        return new BlobOpening(places, digest, connections).open();
    }

    @Override
    public Repository repository() {
        return new PatientRepository(places, origin);
    }

    @Override
    public boolean elsewhere(Digest digest) {
        return places.distrust(digest);
    }

    @Override
    public void close() {
        places.close();
    }
}
