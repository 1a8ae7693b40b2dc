package dev.slipway.core.image.registry;

import dev.slipway.core.failure.ImageFailure;
import dev.slipway.core.failure.ImageFailure.RegistryStalled;
import dev.slipway.core.failure.ImageFailure.RegistryUnreachable;
import dev.slipway.core.failure.ImageFailure.RegistryUntrusted;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Proxies;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Sends requests and puts into words what goes wrong between here and the registry.
final class Connection implements AutoCloseable {
    /// How much the JDK's client reads at once, which it is told before its first use. With its usual 16 KiB a download
    /// takes twice the processor time.
    private static final String READ_AT_ONCE = "jdk.httpclient.bufsize";

    static {
        if (System.getProperty(READ_AT_ONCE) == null) {
            System.setProperty(READ_AT_ONCE, Integer.toString(512 << 10));
        }
    }

    private final String name;
    private final FetchOptions options;
    private final Rest rest;
    private final HttpClient client;

    /// @param name `host[:port]`, for messages
    Connection(String name, FetchOptions options) throws InstallException {
        this.name = name;
        this.options = options;
        this.rest = new Rest(options.manners().patience());
        ProxyAccess.allow(options.proxies());
        var builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(options.manners().connectTimeout())
                        .proxy(new ProxyAccess(options.proxies()))
                        .executor(Executors.newVirtualThreadPerTaskExecutor());
        if (options.authority().isPresent()) {
            builder.sslContext(Trust.withAuthority(options.authority().get()));
        }
        this.client = builder.build();
    }

    String name() {
        return name;
    }

    Duration stallTimeout() {
        return options.manners().stallTimeout();
    }

    Rest rest() {
        return rest;
    }

    boolean plainHttp() {
        return options.plainHttp();
    }

    /// The answer, when its head is here.
    Answer get(URI address, Map<String, String> headers)
            throws InstallException, InterruptedException {
        var heard = new AtomicReference<@Nullable Answer>();
        try {
            client.send(request(address, headers), head -> begun(head, heard));
        } catch (IOException e) {
            if (heard.get() == null) {
                throw broken(e);
            }
            // The client gives up an answer whose connection breaks as it begins; what came of its
            // body is good.
        }
        var answer = Objects.requireNonNull(heard.get());
        rest.heed(answer);
        return answer;
    }

    private BodyStream begun(ResponseInfo head, AtomicReference<@Nullable Answer> heard) {
        var body = new BodyStream(this);
        heard.set(new Answer(head.statusCode(), head.headers(), body));
        return body;
    }

    private HttpRequest request(URI address, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address).timeout(options.manners().stallTimeout());
        headers.forEach(request::header);
        options.proxies()
                .proxyFor(address)
                .flatMap(Proxies::authorization)
                .ifPresent(value -> request.header("Proxy-Authorization", value));
        return request.build();
    }

    /// What broke the connection, as a failure that names this registry.
    InstallException broken(Throwable reason) {
        return new InstallException(failure(reason), reason);
    }

    private ImageFailure failure(Throwable reason) {
        return switch (reason) {
            case HttpConnectTimeoutException _ ->
                    unreachable(
                            "it did not answer within "
                                    + options.manners().connectTimeout().toSeconds()
                                    + " s");
            case HttpTimeoutException _ ->
                    new RegistryStalled(name, options.manners().stallTimeout().toSeconds());
            case ConnectException e when Passing.has(e, UnresolvedAddressException.class) ->
                    unreachable("its name does not resolve to an address");
            case ConnectException _ ->
                    unreachable("nothing listens there: the connection was refused");
            case SSLException e when Passing.has(e, CertificateException.class) ->
                    new RegistryUntrusted(name, message(root(e)));
            case SSLException e -> unreachable("TLS is not possible with it: " + message(e));
            default -> unreachable("the connection broke: " + message(reason));
        };
    }

    private static Throwable root(Throwable reason) {
        return reason.getCause() == null ? reason : root(reason.getCause());
    }

    private static String message(Throwable reason) {
        return reason.getMessage() == null
                ? reason.getClass().getSimpleName()
                : reason.getMessage();
    }

    private RegistryUnreachable unreachable(String reason) {
        return new RegistryUnreachable(name, reason);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
