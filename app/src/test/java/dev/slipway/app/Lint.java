package dev.slipway.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// What must hold of every page at every size: no text is cut off, no button is out of sight, and whatever the
/// keyboard comes to has a name for those who cannot see it.
final class Lint {
    private final Scene scene;
    private final List<Node> labelled = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Lint(Scene scene) {
        this.scene = scene;
    }

    static List<String> problems(Scene scene) {
        var lint = new Lint(scene);
        lint.visit(scene.getRoot(), lint::collectLabels);
        lint.visit(scene.getRoot(), lint::check);
        return lint.problems;
    }

    private void visit(Node node, java.util.function.Consumer<Node> look) {
        if (node.isVisible() && !(node instanceof IndexedCell<?>)) {
            look.accept(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> visit(child, look));
            }
        }
    }

    private void collectLabels(Node node) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
    }

    private void check(Node node) {
        if (node instanceof Labeled labeled && cutOff(labeled)) {
            problems.add("cut off: " + labeled.getText());
        }
        if (node instanceof ButtonBase button && !inScene(button) && !scrolls(button)) {
            problems.add("out of sight: " + button.getText());
        }
        if (isLine(node) && node instanceof Parent line) {
            overlaps(line);
        }
        if (node.getStyleClass().contains("page") && node instanceof Region page) {
            inMargin(page).forEach(child -> problems.add("in the margin of its page: " + child));
        }
        if (node instanceof Control control && control.isFocusTraversable() && !named(control)) {
            problems.add("without a name: " + control);
        }
    }

    private static boolean cutOff(Labeled labeled) {
        return labeled.lookup(".text") instanceof Text text
                && text.getText().endsWith("...")
                && !labeled.getText().endsWith("...");
    }

    /// What puts one thing beside or under the other.
    private static boolean isLine(Node node) {
        return node instanceof HBox
                || node instanceof VBox
                || node instanceof FlowPane
                || node instanceof GridPane;
    }

    private void overlaps(Parent line) {
        var shown =
                line.getChildrenUnmodifiable().stream()
                        .filter(node -> node.isVisible() && node.isManaged())
                        .toList();
        for (var one = 0; one < shown.size(); one++) {
            for (var other : shown.subList(one + 1, shown.size())) {
                if (overlap(shown.get(one), other)) {
                    problems.add(shown.get(one) + " lies over " + other);
                }
            }
        }
    }

    /// By more than a shadow or half a pixel.
    private static boolean overlap(Node one, Node other) {
        var here = one.getLayoutBounds();
        var there = other.getLayoutBounds();
        return within(one.getLayoutX(), here.getWidth(), other.getLayoutX(), there.getWidth())
                && within(
                        one.getLayoutY(), here.getHeight(), other.getLayoutY(), there.getHeight());
    }

    private static boolean within(double begin, double length, double other, double otherLength) {
        return begin + length > other + 1 && other + otherLength > begin + 1;
    }

    private static Stream<Node> inMargin(Region page) {
        var right = page.getWidth() - page.snappedRightInset();
        return page.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .filter(child -> child.getBoundsInParent().getMaxX() > right + 1);
    }

    private boolean inScene(Node node) {
        var bounds = node.localToScene(node.getBoundsInLocal());
        return bounds.getMinX() >= 0
                && bounds.getMinY() >= 0
                && bounds.getMaxX() <= scene.getWidth()
                && bounds.getMaxY() <= scene.getHeight();
    }

    private static boolean scrolls(Node node) {
        for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane || parent instanceof TableView<?>) {
                return true;
            }
        }
        return false;
    }

    private boolean named(Control control) {
        var named = control.getAccessibleText() != null || labelled.contains(control);
        return named || (control instanceof Labeled labeled && !labeled.getText().isBlank());
    }
}
