package dev.slipway.app.draft;

import dev.slipway.core.config.DatasetConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VolumeConfiguration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether all that a pool is given can stand in the fields of a form: they are of one line, without blanks at the ends,
/// and empty where nothing is given.
record Typeable(PoolConfiguration pool) {
    boolean holds() {
        var contents = pool.contents();
        var words =
                Stream.of(
                        Stream.of(pool.name()),
                        contents.swap().stream(),
                        words(pool.options()),
                        contents.datasets().stream().flatMap(Typeable::words),
                        contents.volumes().stream().flatMap(Typeable::words));
        return words.flatMap(each -> each).allMatch(Typeable::fits);
    }

    private static Stream<String> words(DatasetConfiguration dataset) {
        var given =
                Stream.of(dataset.mount(), dataset.quota(), dataset.reservation())
                        .flatMap(Optional::stream);
        return Stream.concat(
                Stream.of(dataset.name()), Stream.concat(given, words(dataset.options())));
    }

    private static Stream<String> words(VolumeConfiguration volume) {
        return Stream.concat(Stream.of(volume.name(), volume.size()), words(volume.options()));
    }

    private static Stream<String> words(Map<String, String> options) {
        return options.entrySet().stream().flatMap(it -> Stream.of(it.getKey(), it.getValue()));
    }

    private static boolean fits(String word) {
        return !word.isEmpty() && word.equals(word.strip()) && word.lines().count() == 1;
    }
}
