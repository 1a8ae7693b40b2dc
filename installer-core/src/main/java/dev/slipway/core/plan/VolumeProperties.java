package dev.slipway.core.plan;

import dev.slipway.core.config.VolumeConfiguration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What a volume is created with: for swap, what OpenZFS recommends, so that little memory is needed for freeing
/// memory; then what the operator wants otherwise.
final class VolumeProperties {
    private VolumeProperties() {}

    static SequencedMap<String, String> of(VolumeConfiguration volume) {
        var properties = new LinkedHashMap<String, String>();
        if (volume.swap()) {
            properties.put("volblocksize", "4K"); // the kernel's page
            properties.put("compression", "zle");
            properties.put("logbias", "throughput");
            properties.put("sync", "always");
            properties.put("primarycache", "metadata");
            properties.put("secondarycache", "none");
        }
        properties.putAll(volume.options());
        return Collections.unmodifiableSequencedMap(properties);
    }
}
