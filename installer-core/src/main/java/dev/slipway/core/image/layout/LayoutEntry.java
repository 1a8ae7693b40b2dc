package dev.slipway.core.image.layout;

import dev.slipway.core.image.reference.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An entry of a layout's `index.json`.
///
/// @param tag empty for what is found by what it belongs to
public record LayoutEntry(String tag, String mediaType, Digest digest, long size) {
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";
    private static final String TAG = "org.opencontainers.image.ref.name";

    /// The index with this entry in it, and all others as they are.
    ///
    /// @param index the bytes of an `index.json`, or none
    byte[] into(byte[] index) throws JacksonException {
        var entries = new ArrayList<Object>();
        if (index.length > 0) {
            JsonMapper.shared()
                    .readTree(index)
                    .path("manifests")
                    .forEach(each -> keep(each, entries));
        }
        entries.add(json());
        var all = new TreeMap<String, Object>();
        all.put("schemaVersion", 2);
        all.put("mediaType", INDEX);
        all.put("manifests", List.copyOf(entries));
        return JsonMapper.shared().writeValueAsBytes(all);
    }

    private void keep(JsonNode other, List<Object> entries) {
        var same = digest.text().equals(other.path("digest").asString(""));
        var replaced = tag.isEmpty() ? same : LayoutSource.tag(other).equals(tag);
        if (!replaced) {
            entries.add(other);
        }
    }

    private Map<String, Object> json() {
        var entry = new TreeMap<String, Object>();
        entry.put("mediaType", mediaType);
        entry.put("digest", digest.text());
        entry.put("size", size);
        if (!tag.isEmpty()) {
            entry.put("annotations", Map.of(TAG, tag));
        }
        return entry;
    }
}
