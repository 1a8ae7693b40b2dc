package dev.slipway.core.kdl;

import java.util.Comparator;

/// Where something is in a text: line and column, both from 1; the column counts code points.
///
/// A line ends at what KDL 2 calls a newline: CR LF, CR, LF, NEL, VT, FF, LS or PS.
public record Position(int line, int column) implements Comparable<Position> {
    /// Of what was made by a program and never read.
    public static final Position NONE = new Position(0, 0);

    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
