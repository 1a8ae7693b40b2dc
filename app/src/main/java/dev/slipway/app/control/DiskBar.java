package dev.slipway.app.control;

import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A disk from its beginning to its end, as long as the disk is large.
final class DiskBar extends Region {
    private static final double HEIGHT = 24;
    private static final double LEAST = 5;
    private static final double PADDING = 12;

    /// Of the line at the lower edge, as long as what is used of a part.
    private static final double GAUGE = 4;

    /// So that even a stick beside a large disk has room for its parts.
    private static final double SHORTEST = 0.15;

    private final List<Stretch> stretches;
    private final List<Label> parts;
    private final List<Region> gauges;
    private final double share;

    /// @param share of the room, from 0 to 1, that the largest disk takes whole
    /// @param spoken what stands before the words of each part, for those who cannot see it
    DiskBar(List<Stretch> stretches, double share, String spoken) {
        this.stretches = stretches;
        this.share = Math.max(SHORTEST, share);
        this.parts = stretches.stream().map(each -> part(each, spoken)).toList();
        this.gauges = stretches.stream().map(_ -> gauge()).toList();
        getChildren().addAll(parts);
        getChildren().addAll(gauges);
        getStyleClass().add("disk-bar");
    }

    List<Label> parts() {
        return parts;
    }

    private static Label part(Stretch stretch, String spoken) {
        var part = new Label();
        part.getStyleClass()
                .addAll("stretch", "stretch-" + stretch.kind().name().toLowerCase(Locale.ROOT));
        part.setAccessibleRole(AccessibleRole.TEXT);
        part.setAccessibleText(spoken + " " + stretch.whole());
        part.setOnMousePressed(_ -> part.requestFocus());
        return part;
    }

    /// What it shows is said in the words of its part.
    private static Region gauge() {
        var gauge = new Region();
        gauge.setMouseTransparent(true);
        gauge.getStyleClass().add("stretch-used");
        return gauge;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        var widths =
                new Scale(getWidth() * share, LEAST)
                        .widths(stretches.stream().map(it -> Math.max(1, it.bytes())).toList());
        var x = 0.0;
        for (var i = 0; i < parts.size(); i++) {
            var next = x + widths.get(i);
            var used = widths.get(i) * stretches.get(i).used();
            gauges.get(i).resizeRelocate(snapPositionX(x), HEIGHT - GAUGE, used, GAUGE);
            layOut(parts.get(i), stretches.get(i).words(), snapPositionX(x), snapPositionX(next));
            x = next;
        }
    }

    /// Words that do not fit are left to the line below: half a word says nothing.
    private static void layOut(Label part, String words, double from, double to) {
        part.setText(words);
        if (part.prefWidth(HEIGHT) + PADDING > to - from) {
            part.setText("");
        }
        part.resizeRelocate(from, 0, to - from, HEIGHT);
    }
}
