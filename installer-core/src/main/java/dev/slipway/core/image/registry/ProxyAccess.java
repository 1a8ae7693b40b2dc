package dev.slipway.core.image.registry;

import dev.slipway.core.image.source.Proxies;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// The proxies of the operator, as the HTTP client of the JDK asks for them.
final class ProxyAccess extends ProxySelector {
    private static final String NOT_FOR_TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";
    private static final int USUAL_PORT = 80;

    private final Proxies proxies;

    ProxyAccess(Proxies proxies) {
        this.proxies = proxies;
    }

    /// Unless told otherwise before its first use, the JDK keeps Basic credentials from proxies that tunnel TLS.
    static void allow(Proxies proxies) {
        var secret =
                Stream.concat(proxies.http().stream(), proxies.https().stream())
                        .anyMatch(proxy -> proxy.getRawUserInfo() != null);
        if (secret && System.getProperty(NOT_FOR_TUNNELS) == null) {
            System.setProperty(NOT_FOR_TUNNELS, "");
        }
    }

    @Override
    public List<Proxy> select(URI address) {
        return proxies.proxyFor(address)
                .map(proxy -> new Proxy(Proxy.Type.HTTP, socket(proxy)))
                .map(List::of)
                .orElse(List.of(Proxy.NO_PROXY));
    }

    private static InetSocketAddress socket(URI proxy) {
        var port = proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort();
        return new InetSocketAddress(proxy.getHost(), port);
    }

    /// The client says it itself.
    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException reason) {}
}
