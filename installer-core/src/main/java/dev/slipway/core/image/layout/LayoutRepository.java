package dev.slipway.core.image.layout;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All images of a layout.
record LayoutRepository(LayoutSource layout) implements Repository {
    private static final int MOST_REFERRERS = 64;

    @Override
    public List<String> tags() throws InstallException, InterruptedException {
        return layout.index().tags();
    }

    @Override
    public Optional<Document> tagged(String tag) throws InstallException, InterruptedException {
        var entry = layout.index().named(tag);
        return entry.isPresent() ? Optional.of(layout.manifest(entry.get())) : Optional.empty();
    }

    /// A layout has no list of them: they are entries like others.
    @Override
    public List<Digest> referrers(Digest subject) throws InstallException, InterruptedException {
        var found = new ArrayList<Digest>();
        for (var entry : layout.index().entries().toList()) {
            if (found.size() < MOST_REFERRERS && belongs(entry, subject)) {
                found.add(Digest.parse(entry.path("digest").asString("")));
            }
        }
        return found;
    }

    private boolean belongs(JsonNode entry, Digest subject)
            throws InstallException, InterruptedException {
        try {
            var json = JsonMapper.shared().readTree(layout.manifest(entry).bytes());
            return json.path("subject").path("digest").asString("").equals(subject.text());
        } catch (JacksonException _) {
            return false; // whatever it is, it belongs to nothing
        }
    }
}
