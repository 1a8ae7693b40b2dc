package dev.slipway.app.review;

import dev.slipway.app.control.Words;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.Messages;
import dev.slipway.core.machine.PlannedInstallation;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Rebuilt for each plan: nothing of an old one may stay on screen.
public final class ReviewPage implements WizardPage {
    private final ReviewViewModel model;
    private final Messages messages;
    private final Button erase;
    private final VBox root = new VBox();

    public ReviewPage(ReviewViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        erase = EraseButton.of(model, messages);
        root.getStyleClass().add("page");
        model.reviewed().subscribe(this::show);
    }

    @Override
    public String title() {
        return messages.get("review.title");
    }

    @Override
    public String heading() {
        return messages.get("review.heading");
    }

    @Override
    public PageModel model() {
        return model;
    }

    @Override
    public Node root() {
        return root;
    }

    /// On what changes nothing.
    @Override
    public Optional<Node> firstFocus() {
        return Optional.empty();
    }

    @Override
    public Optional<Button> onward() {
        return Optional.of(erase);
    }

    @Override
    public Optional<String> backWords() {
        return Optional.of(messages.get("review.keep"));
    }

    private void show(Optional<Reviewed> reviewed) {
        root.getChildren().clear();
        reviewed.ifPresent(this::show);
    }

    private void show(Reviewed reviewed) {
        root.getChildren().addAll(new Problems(reviewed.problems(), messages).nodes());
        reviewed.plan().ifPresent(plan -> root.getChildren().addAll(planned(plan)));
    }

    private List<Node> planned(PlannedInstallation plan) {
        var losses = new Losses(plan, model.gate().get(), messages);
        var what = messages.get("review.unchanged", model.draft().hostname());
        erase.setText(eraseWords(plan.erased().size(), model.draft().hostname()));
        return List.of(Words.of(what), losses.root(), new PlanTree(plan, messages).root());
    }

    private String eraseWords(int disks, String hostname) {
        if (disks == 0) {
            return messages.get("review.erase.nothing", hostname);
        }
        return disks == 1
                ? messages.get("review.erase.one", hostname)
                : messages.get("review.erase.many", disks, hostname);
    }
}
