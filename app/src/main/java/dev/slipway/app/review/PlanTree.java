package dev.slipway.app.review;

import dev.slipway.app.control.Words;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.StepWords;
import dev.slipway.core.machine.PlannedInstallation;
import dev.slipway.core.machine.PlannedInstallation.PlannedStep;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The steps, each unfolding to the very commands that it runs; below them the hash that is confirmed.
final class PlanTree {
    private final StepWords words;
    private final VBox root;

    PlanTree(PlannedInstallation plan, Messages messages) {
        words = new StepWords(messages);
        var top = new TreeItem<String>();
        plan.steps().forEach(step -> top.getChildren().add(item(step)));
        var tree = new TreeView<>(top);
        tree.setId("plan");
        tree.setShowRoot(false);
        tree.setFixedCellSize(26);
        tree.setMinHeight(110);
        tree.setAccessibleText(messages.get("review.steps", plan.steps().size()));
        VBox.setVgrow(tree, Priority.ALWAYS);
        var hash = Words.of(messages.get("review.hash", plan.hash()));
        hash.setId("plan-hash");
        root = new VBox(Words.of(messages.get("review.steps", plan.steps().size())), tree, hash);
        root.getStyleClass().add("entry");
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    VBox root() {
        return root;
    }

    private TreeItem<String> item(PlannedStep step) {
        var item = new TreeItem<>(words.of(step.id()));
        step.commands().forEach(command -> item.getChildren().add(new TreeItem<>(command)));
        return item;
    }
}
