package dev.slipway.core.image.registry;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.BadManifest;
import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImageReference.Registry;
import dev.slipway.core.image.reference.ImageReference.Revision;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.source.Repository;
import dev.slipway.core.image.source.SmallBlob;
import java.net.HttpURLConnection;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/// A repository of a registry (OCI distribution specification 1.1, pull).
public final class RegistrySource implements ImageSource {
    static final String MANIFESTS =
            String.join(
                    ", ",
                    List.of(
                            "application/vnd.oci.image.index.v1+json",
                            "application/vnd.oci.image.manifest.v1+json",
                            "application/vnd.docker.distribution.manifest.list.v2+json",
                            "application/vnd.docker.distribution.manifest.v2+json"));

    private final Registry reference;
    private final Endpoint endpoint;
    private final Connection connection;
    private final Authorization authorization;
    private final Requests requests;

    /// Takes credentials from where podman, skopeo and docker keep them, if they are there.
    public static RegistrySource open(Registry reference, FetchOptions options)
            throws InstallException {
        var home = Path.of(System.getProperty("user.home"));
        return new RegistrySource(reference, options, CredentialFiles.of(System.getenv(), home));
    }

    RegistrySource(Registry reference, FetchOptions options, CredentialFiles files)
            throws InstallException {
        var credentials = files.forRegistry(reference);
        this.reference = reference;
        this.endpoint = Endpoint.of(reference, options.plainHttp());
        this.connection = new Connection(reference.authority(), options);
        this.authorization = new Authorization(endpoint, credentials, new TokenService(connection));
        this.requests = new Requests(connection, authorization);
    }

    @Override
    public Document manifest() throws InstallException, InterruptedException {
        var document = document(reference.revision().text());
        return reference.revision() instanceof Revision.Pinned(var digest)
                ? document.verified("The manifest of " + reference, digest)
                : document;
    }

    @Override
    public Document manifest(Digest digest) throws InstallException, InterruptedException {
        return document(digest.text());
    }

    private Document document(String revision) throws InstallException, InterruptedException {
        var missing = new ImageNotFound(reference.text());
        var answer =
                requests.get(endpoint.manifest(revision), MANIFESTS, "the manifest " + revision);
        try (var body = accepted(answer, missing, "the manifest " + revision)) {
            return new Document(mediaType(answer), SmallBlob.read(body, tooLong()));
        }
    }

    private BadManifest tooLong() {
        return new BadManifest(reference.text(), "it is longer than 4 MiB");
    }

    private static String mediaType(HttpResponse<BodyStream> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return type.split(";", 2)[0].strip();
    }

    @Override
    public ByteSource blob(Digest digest) throws InstallException, InterruptedException {
        var what = "the blob " + digest;
        var missing =
                new RegistryAnswered(connection.name(), HttpURLConnection.HTTP_NOT_FOUND, what);
        return accepted(requests.get(endpoint.blob(digest.text()), "*/*", what), missing, what);
    }

    private BodyStream accepted(HttpResponse<BodyStream> answer, Failure missing, String what)
            throws InstallException {
        if (answer.statusCode() == HttpURLConnection.HTTP_OK) {
            return answer.body();
        }
        answer.body().close();
        throw refusal(answer.statusCode(), missing, what);
    }

    private InstallException refusal(int status, Failure missing, String what) {
        return switch (status) {
            case HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN ->
                    authorization.refused();
            case HttpURLConnection.HTTP_NOT_FOUND -> new InstallException(missing);
            default -> new InstallException(new RegistryAnswered(connection.name(), status, what));
        };
    }

    @Override
    public Repository repository() {
        return new RegistryRepository(endpoint, requests);
    }

    @Override
    public void close() {
        connection.close();
    }
}
