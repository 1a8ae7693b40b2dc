package dev.slipway.core.image.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How registries are spoken to.
///
/// @param plainHttp whether HTTP without TLS is spoken, for the registry and for its token service
/// @param authority a PEM file with certificates of authorities to trust beside those of the platform
/// @param credentials a file to look for credentials in before the usual ones, in the form of `auth.json`
/// @param mirrors where the image is too, in the order in which they are asked
/// @param cache where blobs are kept for the next installation, if anywhere
/// @param digests of files on this machine that are not pinned
public record FetchOptions(
        boolean plainHttp,
        Optional<Path> authority,
        Optional<Path> credentials,
        List<Mirror> mirrors,
        Proxies proxies,
        Optional<CacheSpace> cache,
        Manners manners,
        FileDigests digests) {
    public FetchOptions {
        mirrors = List.copyOf(mirrors);
    }

    /// Proxies as the environment says, and no mirrors.
    public FetchOptions(boolean plainHttp, Optional<Path> authority) {
        this(
                plainHttp,
                authority,
                Optional.empty(),
                List.of(),
                Proxies.of(System.getenv()),
                Optional.empty(),
                Manners.usual(),
                FileDigests.patient());
    }

    /// TLS, the platform's authorities.
    public static FetchOptions secure() {
        return new FetchOptions(false, Optional.empty());
    }

    /// HTTP without TLS.
    public static FetchOptions plain() {
        return new FetchOptions(true, Optional.empty());
    }

    /// The same for another image.
    public FetchOptions of(boolean plain, List<Mirror> others) {
        return new FetchOptions(
                plain, authority, credentials, others, proxies, cache, manners, digests);
    }

    public FetchOptions withAuthority(Path pem) {
        var known = Optional.of(pem);
        return new FetchOptions(
                plainHttp, known, credentials, mirrors, proxies, cache, manners, digests);
    }

    public FetchOptions withCredentials(Path file) {
        var known = Optional.of(file);
        return new FetchOptions(
                plainHttp, authority, known, mirrors, proxies, cache, manners, digests);
    }

    public FetchOptions withProxies(Proxies others) {
        return new FetchOptions(
                plainHttp, authority, credentials, mirrors, others, cache, manners, digests);
    }

    public FetchOptions withCache(CacheSpace space) {
        var known = Optional.of(space);
        return new FetchOptions(
                plainHttp, authority, credentials, mirrors, proxies, known, manners, digests);
    }

    public FetchOptions withManners(Manners others) {
        return new FetchOptions(
                plainHttp, authority, credentials, mirrors, proxies, cache, others, digests);
    }

    public FetchOptions withDigests(FileDigests others) {
        return new FetchOptions(
                plainHttp, authority, credentials, mirrors, proxies, cache, manners, others);
    }
}
