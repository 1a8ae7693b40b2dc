package dev.slipway.core.image.registry;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.Repository;
import java.util.List;
import java.util.Optional;

/// What the origin keeps beside an image, asked again where it may come back. Mirrors need not have all of it.
record PatientRepository(Places places, Place origin) implements Repository {
    @Override
    public List<String> tags() throws InstallException, InterruptedException {
        return asked(place -> place.repository().tags());
    }

    @Override
    public Optional<Document> tagged(String tag) throws InstallException, InterruptedException {
        return asked(place -> place.repository().tagged(tag));
    }

    @Override
    public List<Digest> referrers(Digest subject) throws InstallException, InterruptedException {
        return asked(place -> place.repository().referrers(subject));
    }

    private <T> T asked(Places.Request<T> request) throws InstallException, InterruptedException {
        return places.first(List.of(origin), places.briefTries(), request);
    }
}
