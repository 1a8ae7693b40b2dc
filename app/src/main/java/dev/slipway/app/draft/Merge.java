package dev.slipway.app.draft;

import dev.slipway.core.config.DatasetConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolContents;
import dev.slipway.core.config.VolumeConfiguration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// A pool as it is written, and as the page has it now.
///
/// @param said what the page said of it before
record Merge(PoolConfiguration was, Optional<PoolConfiguration> said, PoolConfiguration now) {
    PoolConfiguration pool() {
        return new PoolConfiguration(
                part(PoolConfiguration::name),
                part(PoolConfiguration::vdevs),
                options(),
                contents(),
                part(PoolConfiguration::encryption),
                part(PoolConfiguration::adopted));
    }

    /// As written, where the page says what it said before.
    private <T> T part(Function<PoolConfiguration, T> part) {
        var unchanged = said.map(part).filter(part.apply(now)::equals).isPresent();
        return part.apply(unchanged ? was : now);
    }

    private PoolContents contents() {
        var unchanged = said.filter(it -> it.contents().equals(now.contents())).isPresent();
        return unchanged
                ? was.contents()
                : new PoolContents(
                        merged(PoolContents::datasets, DatasetConfiguration::name),
                        merged(PoolContents::volumes, VolumeConfiguration::name),
                        swap());
    }

    private <T> List<T> merged(Function<PoolContents, List<T>> part, Function<T, String> name) {
        var all = new LinkedHashMap<String, T>();
        part.apply(was.contents()).forEach(it -> all.put(name.apply(it), it));
        said.map(PoolConfiguration::contents)
                .ifPresent(it -> part.apply(it).forEach(old -> all.remove(name.apply(old))));
        part.apply(now.contents()).forEach(it -> all.put(name.apply(it), it));
        return List.copyOf(all.values());
    }

    private Optional<String> swap() {
        var unsaid = said.flatMap(it -> it.contents().swap()).isEmpty();
        return now.contents().swap().or(() -> unsaid ? was.contents().swap() : Optional.empty());
    }

    private SequencedMap<String, String> options() {
        var options = new LinkedHashMap<>(was.options());
        said.ifPresent(it -> it.options().forEach(options::remove));
        options.putAll(now.options());
        return options;
    }
}
