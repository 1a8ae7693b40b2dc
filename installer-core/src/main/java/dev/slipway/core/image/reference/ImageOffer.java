package dev.slipway.core.image.reference;

import java.util.List;

/// A page of what a place has: repositories of a registry, tags of a repository, references of what lies on media.
///
/// @param names in the order of the place; [ImagePlace#naming] says what each means
/// @param next what the page after it is asked with; empty on the last
public record ImageOffer(List<String> names, String next) {
    public ImageOffer {
        names = List.copyOf(names);
    }
}
