package dev.slipway.core.kdl;

import java.math.BigInteger;
import java.util.Optional;

/// A value: a string, a number, a boolean or null, each perhaps with a type annotation.
public sealed interface KdlValue {
    /// Where it begins, its type annotation included.
    Position position();

    Optional<String> type();

    record KdlString(Position position, Optional<String> type, String text) implements KdlValue {}

    record KdlNumber(Position position, Optional<String> type, Numeral numeral)
            implements KdlValue {}

    record KdlBoolean(Position position, Optional<String> type, boolean isTrue)
            implements KdlValue {}

    record KdlNull(Position position, Optional<String> type) implements KdlValue {}

    static KdlValue of(String text) {
        return new KdlString(Position.NONE, Optional.empty(), text);
    }

    static KdlValue of(long number) {
        var numeral = new Numeral.Whole(BigInteger.valueOf(number), 10);
        return new KdlNumber(Position.NONE, Optional.empty(), numeral);
    }

    static KdlValue of(boolean isTrue) {
        return new KdlBoolean(Position.NONE, Optional.empty(), isTrue);
    }
}
