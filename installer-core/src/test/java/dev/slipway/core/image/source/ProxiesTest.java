package dev.slipway.core.image.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final Proxies PROXIES =
            Proxies.of(
                    Map.of(
                            "HTTP_PROXY", "proxy.example:3128",
                            "https_proxy", "http://user:p%40ss@secure.example:3129",
                            "NO_PROXY", "inside.example, .local,192.0.2.5,odd.example:5000"));

    @Test
    void takesTheProxyOfTheScheme() {
        assertThat(PROXIES.proxyFor(URI.create("http://registry.example/v2/")))
                .hasValue(URI.create("http://proxy.example:3128"));
        assertThat(PROXIES.proxyFor(URI.create("https://registry.example/v2/")))
                .hasValueSatisfying(it -> assertThat(it.getHost()).isEqualTo("secure.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://inside.example/",
                "https://deep.inside.example/",
                "https://host.local:5000/",
                "https://192.0.2.5/",
                "https://odd.example:5000/",
                "https://localhost:5000/",
                "http://127.0.0.1:5000/",
                "http://[::1]:5000/"
            })
    void goesStraightToWhatNeedsNone(String address) {
        assertThat(PROXIES.proxyFor(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://notinside.example/",
                "https://inside.example.org/",
                "https://odd.example/"
            })
    void isNotFooledByNamesThatLookAlike(String address) {
        assertThat(PROXIES.proxyFor(URI.create(address))).isPresent();
    }

    @Test
    void goesStraightEverywhereWhereAStarSaysSo() {
        var all = Proxies.of(Map.of("HTTPS_PROXY", "http://p:1", "NO_PROXY", "*"));

        assertThat(all.proxyFor(URI.create("https://registry.example/"))).isEmpty();
    }

    @Test
    void knowsTheCredentialsOfAProxyAndDoesNotShowThem() {
        var proxy = PROXIES.https().orElseThrow();

        assertThat(Proxies.authorization(proxy)).hasValue("Basic dXNlcjpwQHNz");
        assertThat(PROXIES.toString()).doesNotContain("p%40ss", "p@ss");
    }

    @Test
    void takesNoAddressThatIsNotAProxys() {
        assertThat(Proxies.address("socks5://proxy.example:1080")).isEmpty();
        assertThat(Proxies.address("not an address")).isEmpty();
    }
}
