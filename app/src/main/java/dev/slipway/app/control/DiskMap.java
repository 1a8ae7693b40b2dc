package dev.slipway.app.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Disks drawn to scale, each as it is today and, below, as it will be; all of it in words too.
///
/// One stop for the Tab key: from there the arrows go from part to part and from bar to bar.
public final class DiskMap {
    /// @param today before the bar of what is there
    /// @param then before the bar of what will be
    public record Captions(String today, String then) {}

    private final Captions captions;
    private final VBox root = new VBox();
    private List<DiskBar> bars = List.of();

    public DiskMap(ObservableValue<List<MappedDisk>> disks, Captions captions) {
        this.captions = captions;
        root.getStyleClass().add("disk-map");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        disks.subscribe(this::show);
    }

    public VBox root() {
        return root;
    }

    private void show(List<MappedDisk> disks) {
        var largest = (double) disks.stream().mapToLong(MappedDisk::bytes).max().orElse(1);
        var drawn =
                disks.stream()
                        .map(disk -> new DrawnDisk(disk, disk.bytes() / largest, captions))
                        .toList();
        root.getChildren().setAll(drawn.stream().map(DrawnDisk::root).toList());
        bars = drawn.stream().flatMap(disk -> disk.bars().stream()).toList();
        bars.stream().findFirst().ifPresent(bar -> enter(bar.parts().getFirst()));
    }

    private void move(KeyEvent key) {
        for (var row = 0; row < bars.size(); row++) {
            var parts = bars.get(row).parts();
            for (var column = 0; column < parts.size(); column++) {
                if (parts.get(column).isFocused()) {
                    moveFrom(row, column, key);
                    return;
                }
            }
        }
    }

    private void moveFrom(int row, int column, KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> moveTo(row, column - 1, key);
            case RIGHT -> moveTo(row, column + 1, key);
            case UP -> moveTo(row - 1, column, key);
            case DOWN -> moveTo(row + 1, column, key);
            default -> {} // the page's
        }
    }

    private void moveTo(int row, int column, KeyEvent key) {
        if (row >= 0 && row < bars.size()) {
            var parts = bars.get(row).parts();
            var part = parts.get(Math.clamp(column, 0, parts.size() - 1));
            enter(part);
            part.requestFocus();
        }
        key.consume();
    }

    /// Tab comes back to where the arrows left off.
    private void enter(Label entered) {
        for (var bar : bars) {
            bar.parts().forEach(part -> part.setFocusTraversable(part.equals(entered)));
        }
    }
}
