package dev.slipway.app.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// What may be taller than the room there is. Whatever gets the focus is brought into sight.
public final class Scrolled {
    private Scrolled() {}

    public static ScrollPane of(Node content) {
        var pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        pane.getStyleClass().add("content");
        pane.sceneProperty()
                .flatMap(scene -> scene.focusOwnerProperty())
                .subscribe(owner -> follow(pane, owner));
        return pane;
    }

    private static void follow(ScrollPane pane, @org.jspecify.annotations.Nullable Node owner) {
        var content = pane.getContent();
        if (owner == null || !within(owner, content)) {
            return;
        }
        var bounds = content.sceneToLocal(owner.localToScene(owner.getBoundsInLocal()));
        var hidden = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
        var top = pane.getVvalue() * hidden;
        var bottom = top + pane.getViewportBounds().getHeight();
        if (hidden > 0 && bounds.getMinY() < top) {
            pane.setVvalue(bounds.getMinY() / hidden);
        } else if (hidden > 0 && bounds.getMaxY() > bottom) {
            pane.setVvalue((bounds.getMaxY() - bottom + top) / hidden);
        }
    }

    private static boolean within(Node node, Node outer) {
        for (var each = node; each != null; each = each.getParent()) {
            if (each.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
