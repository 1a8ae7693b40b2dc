package dev.slipway.core.cli;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.source.CacheSpace;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.FileDigests;
import dev.slipway.core.image.source.Proxies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/// How a machine's daemon fetches images, whatever the images.
final class FetchingOptions {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([MGT])");

    @Option(names = "--image-ca", paramLabel = "FILE", descriptionKey = "machined.image-ca")
    private Optional<Path> authority = Optional.empty();

    @Option(names = "--image-auth", paramLabel = "FILE", descriptionKey = "machined.image-auth")
    private Optional<Path> credentials = Optional.empty();

    @Option(names = "--image-proxy", paramLabel = "URL", descriptionKey = "machined.image-proxy")
    private Optional<String> proxy = Optional.empty();

    @Option(names = "--image-cache", paramLabel = "DIR", descriptionKey = "machined.image-cache")
    private Optional<Path> cache = Optional.empty();

    @Option(
            names = "--image-cache-size",
            paramLabel = "SIZE",
            descriptionKey = "machined.image-cache-size")
    private Optional<String> cacheSize = Optional.empty();

    /// Whoever asks of a large file hears every few seconds how far the reading is.
    private static final Duration ANSWER = Duration.ofSeconds(3);

    /// @param environment where proxies may be named too
    FetchOptions options(Map<String, String> environment) throws InstallException {
        var options =
                FetchOptions.secure()
                        .withProxies(proxies(environment))
                        .withDigests(FileDigests.within(ANSWER));
        options = authority.map(options::withAuthority).orElse(options);
        options = credentials.map(options::withCredentials).orElse(options);
        return cache.isPresent() || cacheSize.isPresent() ? options.withCache(space()) : options;
    }

    private Proxies proxies(Map<String, String> environment) throws InstallException {
        var known = Proxies.of(environment);
        return proxy.isPresent() ? through(known, proxy.get()) : known;
    }

    /// Arguments can be read by everybody on the machine: no place for a password, and not repeated either.
    private static Proxies through(Proxies known, String text) throws InstallException {
        if (text.contains("@")) {
            throw bad("--image-proxy", "…", "machined.secret-proxy");
        }
        return Proxies.address(text)
                .map(known::through)
                .orElseThrow(() -> bad("--image-proxy", text, "machined.bad-proxy"));
    }

    /// A live system keeps its files in memory: there is no cache unless somebody says where, and how large.
    private CacheSpace space() throws InstallException {
        if (cache.isEmpty() || cacheSize.isEmpty()) {
            throw bad("--image-cache", "", "machined.bad-cache");
        }
        return new CacheSpace(cache.get(), bytes(cacheSize.get()));
    }

    static long bytes(String text) throws InstallException {
        var size = SIZE.matcher(text);
        if (!size.matches()) {
            throw bad("--image-cache-size", text, "machined.bad-cache-size");
        }
        var unit =
                switch (size.group(2)) {
                    case "M" -> 1_000_000L;
                    case "G" -> 1_000_000_000L;
                    default -> 1_000_000_000_000L;
                };
        return Long.parseLong(size.group(1)) * unit;
    }

    private static InstallException bad(String option, String value, String reason) {
        return new InstallException(new BadArgument(option, value, Screen.word(reason)));
    }
}
