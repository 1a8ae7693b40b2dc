package dev.slipway.core.image.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which proxy leads to which registry, as `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` say it to curl and others.
///
/// Never printed: the address of a proxy may hold a user and a password.
///
/// @param direct what is reached without: host names, with all below them, addresses, `host:port`, or `*`
public record Proxies(Optional<URI> http, Optional<URI> https, List<String> direct) {
    public static final Proxies NONE = new Proxies(Optional.empty(), Optional.empty(), List.of());

    public Proxies {
        direct = List.copyOf(direct);
    }

    /// The names may be in small letters too, and these count first. What is not a proxy's address is left out.
    public static Proxies of(Map<String, String> environment) {
        var all = value(environment, "ALL_PROXY");
        return new Proxies(
                value(environment, "HTTP_PROXY").or(() -> all).flatMap(Proxies::address),
                value(environment, "HTTPS_PROXY").or(() -> all).flatMap(Proxies::address),
                value(environment, "NO_PROXY").map(Proxies::list).orElse(List.of()));
    }

    /// That proxy for everything but what `NO_PROXY` names.
    public Proxies through(URI proxy) {
        return new Proxies(Optional.of(proxy), Optional.of(proxy), direct);
    }

    /// The address of a proxy, `http://host:port` or `host:port`, if it is one that can be used.
    public static Optional<URI> address(String text) {
        try {
            var uri = URI.create(text.contains("://") ? text : "http://" + text);
            var usable = "http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The proxy for an address; never for this machine itself.
    public Optional<URI> proxyFor(URI address) {
        var proxy = "https".equalsIgnoreCase(address.getScheme()) ? https : http;
        return proxy.filter(_ -> !isDirect(host(address), address.getPort()));
    }

    /// What a proxy is told so that it lets us through, if its address has a user.
    public static Optional<String> authorization(URI proxy) {
        return Optional.ofNullable(proxy.getRawUserInfo())
                .map(user -> URLDecoder.decode(user.replace("+", "%2B"), UTF_8))
                .map(user -> "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)));
    }

    private boolean isDirect(String host, int port) {
        Predicate<String> named = each -> each.equals(host) || host.endsWith("." + bare(each));
        return isThisMachine(host)
                || direct.stream()
                        .anyMatch(
                                each ->
                                        each.equals("*")
                                                || named.test(each)
                                                || each.equals(host + ":" + port));
    }

    private static String bare(String name) {
        return name.startsWith(".") ? name.substring(1) : name;
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    private static String host(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT), name)
                .map(each -> environment.getOrDefault(each, ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static List<String> list(String names) {
        return Stream.of(names.split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public String toString() {
        return "Proxies[hidden]";
    }
}
