package dev.slipway.app.storage;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// What is typed of the pool that is worked on. Each has nodes of its own, which stay while others are worked on.
final class PerPool {
    private final Map<PoolForm, Node> made = new WeakHashMap<>();
    private final StackPane root = new StackPane();

    PerPool(StorageViewModel model, Function<PoolForm, Node> nodes) {
        model.pool()
                .subscribe(form -> root.getChildren().setAll(made.computeIfAbsent(form, nodes)));
    }

    StackPane root() {
        return root;
    }
}
