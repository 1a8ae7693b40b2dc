package dev.slipway.app;

import static java.util.Comparator.comparingInt;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The colours of a picture that are seen most, by which it takes a third of the room; the others, which are edges of
/// letters, become the nearest of them.
record Palette(BufferedImage picture, List<Integer> colours) {
    private static final int MOST = 256;

    static Palette of(BufferedImage picture) {
        var seen = new HashMap<Integer, Integer>();
        for (var pixel : pixels(picture)) {
            seen.merge(pixel, 1, Integer::sum);
        }
        return new Palette(
                picture,
                seen.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                        .limit(MOST)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(
                0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    BufferedImage painted() {
        var all = colours.stream().mapToInt(Integer::intValue).toArray();
        var model = new IndexColorModel(8, all.length, all, 0, false, -1, 0);
        var width = picture.getWidth();
        var painted =
                new BufferedImage(
                        width, picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var places = new HashMap<Integer, Integer>();
        var pixels = pixels(picture);
        var raster = painted.getRaster();
        for (var at = 0; at < pixels.length; at++) {
            var place = places.computeIfAbsent(pixels[at], this::nearest);
            raster.setSample(at % width, at / width, 0, place);
        }
        return painted;
    }

    private int nearest(int colour) {
        return IntStream.range(0, colours.size())
                .boxed()
                .min(comparingInt(place -> distance(colour, colours.get(place))))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(shift -> (one >> shift & 0xff) - (other >> shift & 0xff))
                .map(difference -> difference * difference)
                .sum();
    }
}
