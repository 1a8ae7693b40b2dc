package dev.slipway.app.shell;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Words;
import dev.slipway.app.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The window: the frame, and the page in it.
public final class Wizard {
    /// Below this width the rail gives its place to the page.
    private static final int WIDE = 960;

    /// From this width on what stands beside the pages has room of its own, in place of the rail's.
    private static final int WIDEST = 1280;

    private final List<WizardPage> pages;
    private final WizardViewModel model;
    private final Messages messages;
    private final Header header;
    private final Rail rail;
    private final Banner banner;
    private final Footer footer;
    private final Label heading = new Label();
    private final Label notice = Words.of("");
    private final ScrollPane content = new ScrollPane();
    private final VBox middle = new VBox();
    private final BorderPane root = new BorderPane();
    private final List<Aside> asides;

    /// @param strips what stands over all pages, below the header
    public Wizard(
            List<WizardPage> pages,
            WizardViewModel model,
            Subject subject,
            List<Aside> asides,
            List<? extends Node> strips,
            Messages messages) {
        this.pages = List.copyOf(pages);
        this.model = model;
        this.messages = messages;
        this.asides = List.copyOf(asides);
        header = new Header(subject, asides, messages);
        rail = new Rail(model, messages);
        banner = new Banner(messages, () -> model.page().activity().dismiss());
        footer = new Footer(model, messages);
        layOut(strips);
        model.current().subscribe(page -> show(page.intValue()));
        asides.forEach(aside -> aside.open().subscribe((_, open) -> opened(aside, open)));
    }

    /// @return with its keys: F10 goes on, Escape goes back, Alt and a digit goes to that step; those of what stands aside
    public Scene scene(double width, double height) {
        var scene = new Scene(root, width, height);
        var keys = scene.getAccelerators();
        keys.put(new KeyCodeCombination(KeyCode.F10), model::next);
        keys.put(new KeyCodeCombination(KeyCode.ESCAPE), this::escape);
        asides.forEach(each -> keys.put(new KeyCodeCombination(each.key()), each::toggle));
        for (var page = 0; page < pages.size(); page++) {
            var step = page;
            var digit = KeyCode.valueOf("DIGIT" + (page + 1));
            keys.put(
                    new KeyCodeCombination(digit, KeyCombination.ALT_DOWN), () -> model.goTo(step));
        }
        return scene;
    }

    /// What is on screen waits for nothing any more.
    public void leave() {
        model.page().leave();
    }

    private void layOut(List<? extends Node> strips) {
        heading.getStyleClass().addAll(Styles.TITLE_3, "heading");
        heading.setWrapText(true);
        content.setFitToWidth(true);
        content.setFitToHeight(true);
        content.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        content.setFocusTraversable(false);
        content.getStyleClass().add("content");
        VBox.setVgrow(content, Priority.ALWAYS);
        middle.getChildren().setAll(banner.root(), heading, notice, content);
        middle.getStyleClass().add("middle");
        notice.setId("notice");
        notice.getStyleClass().add("notice");
        root.getStyleClass().add("wizard");
        var top = new VBox(header.root());
        top.getChildren().addAll(strips);
        root.setTop(top);
        root.setBottom(footer.root());
        root.widthProperty().subscribe(width -> fold(width.doubleValue()));
    }

    /// From what stands aside to the page, from the page to the one before.
    private void escape() {
        open().ifPresentOrElse(Aside::close, model::back);
    }

    private Optional<Aside> open() {
        return asides.stream().filter(each -> each.open().get()).findFirst();
    }

    /// What stands aside takes the room of the rail, or that of the page where this is not enough.
    private void fold(double width) {
        var aside = open().map(Aside::root);
        var beside = aside.filter(_ -> width >= WIDEST);
        root.setLeft(width < WIDE || beside.isPresent() ? null : rail.root());
        place(aside.filter(_ -> beside.isEmpty()).orElse(middle), beside.orElse(null));
        sayStep(model.current().get());
    }

    /// What stands aside may have been in the other place, and can be in one only.
    private void place(Node center, @Nullable Node right) {
        if (!center.equals(root.getCenter())) {
            root.setRight(null);
            root.setCenter(center);
        }
        root.setRight(right);
    }

    private void opened(Aside aside, boolean open) {
        if (open) {
            asides.stream().filter(each -> each != aside).forEach(Aside::close);
        }
        fold(root.getWidth());
        if (open) {
            aside.firstFocus().requestFocus();
        } else {
            focus(pages.get(model.current().get()));
        }
    }

    private void focus(WizardPage shown) {
        var first = shown.firstFocus().orElse(footer.back());
        if (first.getScene() == null) {
            first.sceneProperty().addListener(new OnceInTheScene(first));
        } else {
            first.requestFocus();
        }
    }

    /// The first page is shown before there is a window, where nothing can have the keyboard yet.
    private record OnceInTheScene(Node node) implements ChangeListener<Scene> {
        @Override
        public void changed(ObservableValue<? extends Scene> scene, Scene before, Scene now) {
            scene.removeListener(this);
            node.requestFocus();
        }
    }

    private void show(int page) {
        var shown = pages.get(page);
        heading.setText(shown.heading());
        content.setContent(shown.root());
        content.setVvalue(0);
        banner.watch(shown.model().activity().trouble());
        notice.textProperty().bind(model.page().notice());
        notice.managedProperty().bind(notice.textProperty().isNotEmpty());
        footer.show(shown);
        sayStep(page);
        asides.forEach(aside -> aside.pageShown(page));
        focus(shown);
    }

    private void sayStep(int page) {
        header.step(
                root.getLeft() == null
                        ? messages.get("header.step", page + 1, pages.size())
                        : messages.get("header.product"));
    }
}
