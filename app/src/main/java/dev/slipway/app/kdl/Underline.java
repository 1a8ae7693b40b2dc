package dev.slipway.app.kdl;

import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// Lines under stretches of a text area, drawn over it: a text area itself cannot mark its text.
final class Underline {
    private final TextArea area;
    private final Pane lines = new Pane();
    private List<Mark> marks = List.of();
    private boolean drawing;

    Underline(TextArea area) {
        this.area = area;
        var clip = new Rectangle();
        clip.widthProperty().bind(lines.widthProperty());
        clip.heightProperty().bind(lines.heightProperty());
        lines.setClip(clip);
        lines.setMouseTransparent(true);
        area.scrollTopProperty().subscribe(_ -> later());
        area.scrollLeftProperty().subscribe(_ -> later());
        area.widthProperty().subscribe(_ -> later());
        area.heightProperty().subscribe(_ -> later());
        area.textProperty().subscribe(_ -> later());
    }

    Pane root() {
        return lines;
    }

    void mark(List<Mark> now) {
        marks = now;
        later();
    }

    /// Where characters are is known after the next layout only.
    private void later() {
        if (!drawing) {
            drawing = true;
            Platform.runLater(this::draw);
        }
    }

    private void draw() {
        drawing = false;
        lines.getChildren().clear();
        if (area.getSkin() instanceof TextAreaSkin skin && area.getLength() > 0) {
            area.layout();
            marks.stream()
                    .filter(mark -> mark.to() <= area.getLength())
                    .forEach(mark -> lines.getChildren().add(line(mark, skin)));
        }
    }

    private Line line(Mark mark, TextAreaSkin skin) {
        var inset = inset(skin);
        var first = skin.getCharacterBounds(mark.from());
        var last = skin.getCharacterBounds(mark.to() - 1);
        var y = first.getMaxY() + inset.getY();
        var line = new Line(first.getMinX() + inset.getX(), y, last.getMaxX() + inset.getX(), y);
        line.getStyleClass().add(mark.forbids() ? "mark-error" : "mark-warning");
        return line;
    }

    /// The skin counts without the insets around the text.
    private Point2D inset(TextAreaSkin skin) {
        var text = area.lookup(".content .text");
        var first = skin.getCharacterBounds(0);
        var shown = area.sceneToLocal(text.localToScene(text.getBoundsInLocal()));
        return new Point2D(shown.getMinX() - first.getMinX(), shown.getMinY() - first.getMinY());
    }
}
