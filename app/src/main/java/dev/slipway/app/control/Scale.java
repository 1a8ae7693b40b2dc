package dev.slipway.app.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// How wide the parts of a bar are drawn: to scale, but none narrower than can be seen.
///
/// @param width of the bar, in pixels
/// @param least of a part, in pixels
record Scale(double width, double least) {
    /// In their order; together as wide as the bar. Too many parts are all drawn alike.
    List<Double> widths(List<Long> bytes) {
        if (bytes.size() * least >= width) {
            return Collections.nCopies(bytes.size(), width / bytes.size());
        }
        var widths = new ArrayList<>(Collections.nCopies(bytes.size(), 0.0));
        var left = IntStream.range(0, bytes.size()).boxed().toList();
        var room = width;
        var narrow = narrow(left, bytes, room);
        while (!narrow.isEmpty()) {
            narrow.forEach(part -> widths.set(part, least));
            room -= narrow.size() * least;
            left = left.stream().filter(part -> widths.get(part) == 0).toList();
            narrow = narrow(left, bytes, room);
        }
        for (var part : left) {
            widths.set(part, room * bytes.get(part) / sum(left, bytes));
        }
        return widths;
    }

    /// Those that would be too narrow if all of these shared the room.
    private List<Integer> narrow(List<Integer> parts, List<Long> bytes, double room) {
        var all = sum(parts, bytes);
        return parts.stream().filter(part -> room * bytes.get(part) < least * all).toList();
    }

    private static double sum(List<Integer> parts, List<Long> bytes) {
        return parts.stream().mapToDouble(bytes::get).sum();
    }
}
