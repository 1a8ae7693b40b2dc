package dev.slipway.core.check;

import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The data vdevs that some disks can make.
///
/// @param layout what people call it
record Arrangement(String layout, List<VdevConfiguration> vdevs) {
    /// Beyond it a rebuild reads too many disks; what is left over stays free.
    private static final int WIDEST = 12;

    private static final int PAIR = 2;

    Arrangement {
        vdevs = List.copyOf(vdevs);
    }

    /// @param disks selectors, the best first
    static List<Arrangement> of(List<String> disks) {
        return Stream.of(
                        one(VdevKind.RAIDZ3, 5, WIDEST, disks),
                        one(VdevKind.RAIDZ2, 4, WIDEST, disks),
                        pairs(disks),
                        one(VdevKind.RAIDZ1, 3, WIDEST, disks),
                        one(VdevKind.MIRROR, PAIR, PAIR, disks),
                        one(VdevKind.STRIPE, 1, 1, disks))
                .filter(arrangement -> !arrangement.vdevs().isEmpty())
                .toList();
    }

    /// @param least below which another layout does as much with the same disks
    private static Arrangement one(VdevKind kind, int least, int most, List<String> disks) {
        var count = Math.min(most, disks.size());
        return new Arrangement(
                kind == VdevKind.STRIPE ? "single" : kind.word(),
                count < least
                        ? List.of()
                        : List.of(new VdevConfiguration(kind, disks.subList(0, count))));
    }

    private static Arrangement pairs(List<String> disks) {
        var count = disks.size() / PAIR;
        var mirrors =
                IntStream.range(0, count)
                        .mapToObj(i -> disks.subList(i * PAIR, i * PAIR + PAIR))
                        .map(pair -> new VdevConfiguration(VdevKind.MIRROR, pair))
                        .toList();
        return new Arrangement("striped mirrors", count < PAIR ? List.of() : mirrors);
    }
}
