package dev.slipway.core.image.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The entries of a layout's `index.json`.
///
/// Tools tag them in three ways: by the bare tag, by a whole name with the tag behind it, or, as skopeo does where
/// nobody gave a tag, not at all.
record LayoutIndex(JsonNode manifests) {
    private static final String UNLESS_SAID = "latest";

    Optional<JsonNode> named(String tag) {
        return entries()
                .filter(entry -> tag(entry).equals(tag))
                .findFirst()
                .or(() -> tag.equals(UNLESS_SAID) ? onlyUntagged() : Optional.empty());
    }

    List<String> tags() {
        return entries().map(LayoutIndex::tag).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    Stream<JsonNode> entries() {
        return StreamSupport.stream(manifests.spliterator(), false);
    }

    private Optional<JsonNode> onlyUntagged() {
        return manifests.size() == 1 && tag(manifests.get(0)).isEmpty()
                ? Optional.of(manifests.get(0))
                : Optional.empty();
    }

    private static String tag(JsonNode entry) {
        var name = LayoutSource.tag(entry);
        return name.indexOf('/') < 0 ? name : name.substring(name.lastIndexOf(':') + 1);
    }
}
