package dev.slipway.core.image.registry;

import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.Repository;
import dev.slipway.core.image.source.SmallBlob;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The other images of a repository (OCI distribution specification 1.1: tags and referrers).
record RegistryRepository(Endpoint endpoint, Requests requests) implements Repository {
    private static final int MOST_REFERRERS = 64;

    /// Of a list of tags: a registry that has more would have us ask for ever.
    private static final int MOST_PAGES = 1000;

    @Override
    public List<String> tags() throws InstallException, InterruptedException {
        var tags = new ArrayList<String>();
        var next = Optional.of(endpoint.tags());
        for (var page = 0; next.isPresent() && page < MOST_PAGES; page++) {
            var read = tagList().page(next.get());
            tags.addAll(read.names());
            next = read.next();
        }
        return tags;
    }

    NameList tagList() {
        return new NameList(endpoint, requests, "tags", "the tags of " + endpoint.repository());
    }

    @Override
    public Optional<Document> tagged(String tag) throws InstallException, InterruptedException {
        return found(endpoint.manifest(tag), Place.MANIFESTS, "the manifest " + tag);
    }

    /// A registry without the interface for them has a tag instead that lists them.
    @Override
    public List<Digest> referrers(Digest subject) throws InstallException, InterruptedException {
        var what = "the referrers of " + subject;
        var index = found(endpoint.referrers(subject.text()), "application/json", what);
        var listed = index.isPresent() ? index : tagged(subject.text().replace(':', '-'));
        return listed.isPresent() ? digests(listed.get(), what) : List.of();
    }

    private List<Digest> digests(Document index, String what) throws InstallException {
        var digests = new ArrayList<Digest>();
        try {
            for (var entry : JsonMapper.shared().readTree(index.bytes()).path("manifests")) {
                Digest.read(entry.path("digest").asString("")).ifPresent(digests::add);
            }
            return digests.subList(0, Math.min(MOST_REFERRERS, digests.size()));
        } catch (JacksonException e) {
            var failure =
                    new RegistryAnswered(endpoint.authority(), HttpURLConnection.HTTP_OK, what);
            throw new InstallException(failure, e);
        }
    }

    private Optional<Document> found(URI address, String accept, String what)
            throws InstallException, InterruptedException {
        var answer = requests.get(address, Map.of("Accept", accept), what);
        try (var body = answer.body()) {
            return switch (answer.status()) {
                case HttpURLConnection.HTTP_OK ->
                        Optional.of(document(answer, SmallBlob.read(body, answered(answer, what))));
                case HttpURLConnection.HTTP_NOT_FOUND,
                        HttpURLConnection.HTTP_BAD_METHOD,
                        HttpURLConnection.HTTP_NOT_IMPLEMENTED ->
                        Optional.empty();
                default -> throw new InstallException(answered(answer, what));
            };
        }
    }

    private static Document document(Answer answer, byte[] bytes) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return new Document(type.split(";", 2)[0].strip(), bytes);
    }

    private RegistryAnswered answered(Answer answer, String what) {
        return new RegistryAnswered(endpoint.authority(), answer.status(), what);
    }
}
