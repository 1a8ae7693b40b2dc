package dev.slipway.core.image.registry;

import static java.net.HttpURLConnection.HTTP_FORBIDDEN;
import static java.net.HttpURLConnection.HTTP_NOT_FOUND;
import static java.net.HttpURLConnection.HTTP_OK;
import static java.net.HttpURLConnection.HTTP_PARTIAL;
import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.BadManifest;
import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImageReference.Registry;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Notice.RangesDoubted;
import dev.slipway.core.image.source.Notices;
import dev.slipway.core.image.source.SmallBlob;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One repository of one registry, asked once for each thing: the origin of an image, or a mirror of it.
final class Place implements AutoCloseable {
    private static final int NOT_SATISFIABLE = 416;
    static final String MANIFESTS =
            String.join(
                    ", ",
                    List.of(
                            "application/vnd.oci.image.index.v1+json",
                            "application/vnd.oci.image.manifest.v1+json",
                            "application/vnd.docker.distribution.manifest.list.v2+json",
                            "application/vnd.docker.distribution.manifest.v2+json"));

    private final String reference;
    private final Endpoint endpoint;
    private final Connection connection;
    private final Authorization authorization;
    private final Requests requests;
    private final Notices notices;
    private volatile boolean ranges = true;

    Place(Registry reference, FetchOptions options, CredentialFiles files, Notices notices)
            throws InstallException {
        this(
                reference.text(),
                reference.authority(),
                Endpoint.of(reference, options.plainHttp()),
                files.forRegistry(reference),
                options,
                notices);
    }

    /// A registry as a whole.
    ///
    /// @param authority `host[:port]`
    Place(String authority, FetchOptions options, CredentialFiles files, Notices notices)
            throws InstallException {
        this(
                authority,
                authority,
                Endpoint.of(authority, options.plainHttp()),
                files.forRegistry(authority, ""),
                options,
                notices);
    }

    /// One file, for which we have no credentials.
    Place(URI file, FetchOptions options, Notices notices) throws InstallException {
        this(
                file.toString(),
                file.getAuthority(),
                Endpoint.of(file),
                Optional.empty(),
                options,
                notices);
    }

    private Place(
            String reference,
            String authority,
            Endpoint endpoint,
            Optional<Credentials> credentials,
            FetchOptions options,
            Notices notices)
            throws InstallException {
        this.reference = reference;
        this.notices = notices;
        this.endpoint = endpoint;
        this.connection = new Connection(authority, options);
        this.authorization = new Authorization(endpoint, credentials, new TokenService(connection));
        this.requests = new Requests(connection, authorization);
    }

    /// `host[:port]`.
    String name() {
        return connection.name();
    }

    /// How long it asked to be left alone.
    Duration rest() {
        return connection.rest().remaining();
    }

    RegistryRepository repository() {
        return new RegistryRepository(endpoint, requests);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    NameList tags() {
        return repository().tagList();
    }

    /// Its repositories.
    NameList catalog() {
        return new NameList(endpoint, requests, "repositories", "the list of its repositories");
    }

    /// @param revision a tag or a digest
    Document document(String revision) throws InstallException, InterruptedException {
        var what = "the manifest " + revision;
        var headers = Map.of("Accept", MANIFESTS);
        var answer = requests.get(endpoint.manifest(revision), headers, what);
        try (var body = answer.body()) {
            if (answer.status() != HTTP_OK) {
                throw refusal(answer.status(), new ImageNotFound(reference), what);
            }
            return new Document(mediaType(answer), SmallBlob.read(body, tooLong()));
        }
    }

    private BadManifest tooLong() {
        return new BadManifest(reference, "it is longer than 4 MiB");
    }

    private static String mediaType(Answer answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return type.split(";", 2)[0].strip();
    }

    /// Begins with `span` of a blob, or with all of it where this place does not serve ranges.
    ///
    /// @param validator of the bytes that came before from here
    Part blob(Digest digest, Span span, Optional<String> validator)
            throws InstallException, InterruptedException {
        var asked = ranges ? span : Span.WHOLE;
        var what = endpoint.blobName(digest);
        var headers = new HashMap<>(asked.headers(validator));
        headers.put("Accept", "*/*");
        var answer = requests.get(endpoint.blob(digest.text()), headers, what);
        return switch (answer.status()) {
            case HTTP_OK -> Part.whole(this, answer);
            case HTTP_PARTIAL -> ranged(digest, answer, asked);
            case NOT_SATISFIABLE -> whole(digest, answer, asked); // so is an empty blob
            default -> {
                answer.body().close();
                var missing = new RegistryAnswered(name(), HTTP_NOT_FOUND, what);
                throw refusal(answer.status(), missing, what);
            }
        };
    }

    private Part ranged(Digest digest, Answer answer, Span asked)
            throws InstallException, InterruptedException {
        var range = ContentRange.of(answer);
        return range.isPresent() && range.get().answers(asked)
                ? Part.of(this, answer, range.get())
                : doubted(digest, answer, asked);
    }

    private Part doubted(Digest digest, Answer answer, Span asked)
            throws InstallException, InterruptedException {
        if (ranges) {
            ranges = false;
            notices.say(new RangesDoubted(name()));
        }
        return whole(digest, answer, asked);
    }

    private Part whole(Digest digest, Answer answer, Span asked)
            throws InstallException, InterruptedException {
        answer.body().close();
        if (asked.isWhole()) {
            var what = endpoint.blobName(digest);
            throw new InstallException(new RegistryAnswered(name(), answer.status(), what));
        }
        return blob(digest, Span.WHOLE, Optional.empty());
    }

    private InstallException refusal(int status, Failure missing, String what) {
        return switch (status) {
            case HTTP_UNAUTHORIZED, HTTP_FORBIDDEN -> authorization.refused();
            case HTTP_NOT_FOUND -> new InstallException(missing);
            default -> new InstallException(new RegistryAnswered(name(), status, what));
        };
    }

    @Override
    public void close() {
        connection.close();
    }
}
