package dev.slipway.app.review;

import dev.slipway.app.control.AlternativeButtons;
import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Words;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.Messages;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.machine.PlannedInstallation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/// Rebuilt for each plan: nothing of an old one may stay on screen.
public final class ReviewPage implements WizardPage {
    private final ReviewViewModel model;
    private final Messages messages;
    private final ReviewWords words;
    private final Button erase;
    private final VBox root = new VBox();

    public ReviewPage(ReviewViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new ReviewWords(messages);
        erase = EraseButton.of("erase", model.mayErase(), model::erase, messages);
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
    public ObservableValue<Optional<Button>> onward() {
        return WizardPage.onward(Optional.of(erase));
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
        if (reviewed.purpose() == Purpose.INSTALL) {
            root.getChildren().addAll(new Problems(reviewed.problems(), messages).nodes());
            root.getChildren().add(instead());
        }
        reviewed.plan()
                .ifPresent(plan -> root.getChildren().addAll(planned(reviewed.purpose(), plan)));
    }

    private Node instead() {
        var instead = new AlternativeButtons(model::use, messages);
        instead.show(model.alternatives());
        return instead.root();
    }

    private List<Node> planned(Purpose purpose, PlannedInstallation plan) {
        var losses = new Losses(plan, model.gate().get(), model.losses(purpose));
        var hostname = model.draft().hostname();
        erase.setText(words.act(purpose, plan.erased().size(), hostname));
        var nodes =
                new ArrayList<Node>(
                        List.of(Words.of(words.what(purpose, hostname)), losses.root()));
        model.secrets().forEach(asked -> nodes.add(secret(asked)));
        nodes.add(new PlanTree(plan, messages).root());
        return nodes;
    }

    private Node secret(AskedSecret asked) {
        return new Entry(
                        messages.get("review.secret", asked.name()),
                        "secret-" + asked.name(),
                        new PasswordField(),
                        asked.typed())
                .root();
    }
}
