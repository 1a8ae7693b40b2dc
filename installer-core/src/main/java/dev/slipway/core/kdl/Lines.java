package dev.slipway.core.kdl;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Where the lines of a text begin.
final class Lines {
    private final int[] starts;

    Lines(int[] points) {
        var afterNewlines =
                IntStream.range(0, points.length).filter(i -> endsLine(points, i)).map(i -> i + 1);
        this.starts = IntStream.concat(IntStream.of(0), afterNewlines).toArray();
    }

    Position position(int offset) {
        var found = Arrays.binarySearch(starts, offset);
        var line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - starts[line] + 1);
    }

    private static boolean endsLine(int[] points, int at) {
        var crOfCrLf = points[at] == '\r' && at + 1 < points.length && points[at + 1] == '\n';
        return CodePoints.newline(points[at], KdlVersion.V2) && !crOfCrLf;
    }
}
