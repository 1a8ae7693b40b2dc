package dev.slipway.app.image;

import dev.slipway.app.settings.RecentImage;
import dev.slipway.core.image.reference.ImageOffer;
import dev.slipway.core.image.reference.ImagePlace;
import java.util.List;
import java.util.stream.Stream;

/// What a place has, as far as it was asked.
///
/// @param names each of which that place allows
/// @param next what the next page is asked with; empty where that is all
record Shelf(ImagePlace place, List<String> names, String next) {
    Shelf {
        names = List.copyOf(names);
    }

    static Shelf unknown(ImagePlace place) {
        return new Shelf(place, List.of(), "");
    }

    /// With a page more. A machine may say anything: what can be no name there is left out.
    Shelf with(ImageOffer page) {
        var usable = page.names().stream().filter(place::allows);
        return new Shelf(
                place, Stream.concat(names.stream(), usable).distinct().toList(), page.next());
    }

    boolean whole() {
        return next.isEmpty();
    }

    List<Found> choices(boolean plainHttp) {
        return names.stream().map(name -> choice(name, plainHttp)).toList();
    }

    private Found choice(String name, boolean plainHttp) {
        var meant = place.naming(name);
        return switch (place) {
            case ImagePlace.Registry _ -> new Found.Into(name, meant);
            case ImagePlace.Repository _, ImagePlace.Media _ ->
                    new Found.Take(name, new RecentImage(meant, plainHttp, 0, 0));
        };
    }
}
