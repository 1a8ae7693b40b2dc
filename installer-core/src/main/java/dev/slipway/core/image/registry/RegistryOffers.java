package dev.slipway.core.image.registry;

import static java.net.HttpURLConnection.HTTP_FORBIDDEN;
import static java.net.HttpURLConnection.HTTP_NOT_FOUND;
import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.ImageFailure.NoCatalog;
import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.failure.ImageFailure.RegistryUnauthorized;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageOffer;
import dev.slipway.core.image.reference.ImagePlace;
import dev.slipway.core.image.registry.NameList.Page;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Notices;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/// What registries have to offer, for whoever does not know the name of an image: a page at a time.
///
/// Only the tags are of the OCI specification. The list of repositories is Docker's, and many registries keep it to
/// themselves, or do not have it.
public record RegistryOffers(FetchOptions options, CredentialFiles files, Notices notices) {
    private static final String FIRST = "n=100";

    /// What may stand in the query of an address (RFC 3986).
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=:@/?%-]{1,2000}");

    /// Takes credentials from where podman, skopeo and docker keep them, if they are there.
    public static RegistryOffers of(FetchOptions options, Notices notices) {
        return new RegistryOffers(options, CredentialFiles.usual(options), notices);
    }

    /// @param after [ImageOffer#next] of the page before; empty for the first
    public ImageOffer repositories(ImagePlace.Registry registry, String after)
            throws InstallException, InterruptedException {
        try (var place = new Place(registry.authority(), options, files, notices)) {
            var address = of(place.endpoint().catalog(), after);
            return offer(registry, page(place, place.catalog(), address));
        } catch (InstallException e) {
            throw new InstallException(withoutCatalog(e.failure()), e);
        }
    }

    /// @param after [ImageOffer#next] of the page before; empty for the first
    public ImageOffer tags(ImagePlace.Repository repository, String after)
            throws InstallException, InterruptedException {
        try (var place = new Place(repository.image(), options, files, notices)) {
            var address = of(place.endpoint().tags(), after);
            return offer(repository, page(place, place.tags(), address));
        } catch (InstallException e) {
            throw new InstallException(withoutTags(repository, e.failure()), e);
        }
    }

    /// Asked again where it may come back.
    private Page page(Place place, NameList list, URI address)
            throws InstallException, InterruptedException {
        var places = new Places(List.of(place), options.manners().patience(), notices);
        return places.first(places.briefTries(), _ -> list.page(address));
    }

    /// The query of the page that the registry said comes next: what is in it is between it and itself.
    private static URI of(URI list, String after) throws InstallException {
        var query = after.isEmpty() ? FIRST : after;
        if (!QUERY.matcher(query).matches()) {
            throw new InstallException(new BadReference(list + "?…", "there is no such page"));
        }
        return URI.create(list + "?" + query);
    }

    /// A name that cannot be part of a reference can be used for nothing.
    private static ImageOffer offer(ImagePlace place, Page page) {
        var names = page.names().stream().filter(place::allows).toList();
        return new ImageOffer(names, page.next().map(RegistryOffers::query).orElse(""));
    }

    private static String query(URI next) {
        return next.getRawQuery() == null ? "" : next.getRawQuery();
    }

    private static Failure withoutCatalog(Failure failure) {
        if (failure instanceof RegistryAnswered(var registry, var status, var _)
                && status / 100 == 4) {
            return new NoCatalog(registry, status);
        }
        return failure instanceof RegistryUnauthorized(var registry, var _)
                ? new NoCatalog(registry, HTTP_UNAUTHORIZED)
                : failure;
    }

    private static Failure withoutTags(ImagePlace.Repository repository, Failure failure) {
        if (!(failure instanceof RegistryAnswered(var registry, var status, var _))) {
            return failure;
        }
        return switch (status) {
            case HTTP_NOT_FOUND -> new ImageNotFound(repository.text());
            case HTTP_UNAUTHORIZED, HTTP_FORBIDDEN ->
                    new RegistryUnauthorized(registry, repository.image().repository());
            default -> failure;
        };
    }
}
