package dev.slipway.app.control;

import dev.slipway.app.control.DiskMap.Captions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// A disk in the map: its name, one bar or two with their words below, and its fate.
final class DrawnDisk {
    /// The same for all disks, so that their bars can be compared.
    private static final double CAPTION = 64;

    private final MappedDisk disk;
    private final double share;
    private final GridPane root = new GridPane();
    private final List<DiskBar> bars = new ArrayList<>();

    /// @param share as [DiskBar] has it
    DrawnDisk(MappedDisk disk, double share, Captions captions) {
        this.disk = disk;
        this.share = share;
        root.getStyleClass().add("mapped-disk");
        columns();
        var title = Words.of(disk.title());
        title.getStyleClass().add("entry-label");
        root.add(title, 0, 0, 2, 1);
        bar(captions.today(), disk.today());
        if (!disk.then().isEmpty()) {
            bar(captions.then(), disk.then());
        }
        below(disk.fate()).setId("fate-" + disk.id());
    }

    GridPane root() {
        return root;
    }

    List<DiskBar> bars() {
        return bars;
    }

    private void columns() {
        var captions = new ColumnConstraints();
        captions.setMinWidth(CAPTION);
        captions.setPrefWidth(CAPTION);
        var rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        root.getColumnConstraints().addAll(captions, rest);
    }

    private void bar(String caption, List<Stretch> parts) {
        var bar = new DiskBar(parts, share, disk.title() + ", " + caption + ":");
        bars.add(bar);
        root.addRow(root.getRowCount(), new Label(caption), bar);
        below(parts.stream().map(Stretch::whole).collect(Collectors.joining(" · ")))
                .getStyleClass()
                .add("stretches");
    }

    private Label below(String words) {
        var line = Words.of(words);
        root.add(line, 1, root.getRowCount());
        return line;
    }
}
