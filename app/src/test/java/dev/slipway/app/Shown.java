package dev.slipway.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.job.Job;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The wizard on a screen, and somebody with a keyboard before it.
final class Shown implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;
    private static final double MOST = 0.65;

    private final FxRobot robot = new FxRobot();
    private final Robot keyboard;
    private final Locale before = Locale.getDefault();
    private final CompletableFuture<Screen> screen = new CompletableFuture<>();

    Shown(Parts parts, double width, double height) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        keyboard = onScreen(Robot::new);
        FxToolkit.setupStage(stage -> show(stage, parts, width, height));
        FxToolkit.showStage();
        FxToolkit.setupStage(Shown::inTheCorner);
    }

    /// In a window of its own, made ready in that way.
    Shown(Parts parts, Consumer<Stage> ready) throws TimeoutException {
        FxToolkit.registerStage(Stage::new);
        keyboard = onScreen(Robot::new);
        FxToolkit.setupStage(
                stage -> {
                    ready.accept(stage);
                    show(stage, parts, stage.getWidth(), stage.getHeight());
                });
    }

    private void show(Stage stage, Parts parts, double width, double height) {
        var shown = new Screen(stage, parts);
        shown.show(width, height);
        screen.complete(shown);
    }

    /// Where the whole of it is on screen.
    private static void inTheCorner(Stage stage) {
        stage.setX(0);
        stage.setY(0);
    }

    Job job() {
        return onScreen(() -> screen.join().job());
    }

    /// Presses and releases them together.
    Shown push(KeyCode... keys) {
        frame();
        onScreen(
                () -> {
                    List.of(keys).forEach(keyboard::keyPress);
                    List.of(keys).reversed().forEach(keyboard::keyRelease);
                    return true;
                });
        frame();
        return this;
    }

    /// With the mouse, in the middle of it.
    Shown click(String id) {
        return click(() -> node(id));
    }

    Shown click(Callable<Node> found) {
        frame();
        var point = onScreen(() -> middle(found.call()));
        onScreen(
                () -> {
                    keyboard.mouseMove(point);
                    keyboard.mouseClick(MouseButton.PRIMARY);
                    return true;
                });
        frame();
        return this;
    }

    private static Point2D middle(Node node) {
        var bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /// Characters, wherever the focus is.
    Shown write(String text) {
        frame();
        onScreen(
                () -> {
                    text.chars().forEach(each -> type(Character.toString(each)));
                    return true;
                });
        frame();
        return this;
    }

    private void type(String character) {
        Event.fireEvent(
                focusOwner(),
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        character,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    /// Until the next frame: what was shown newly takes no keys before.
    private void frame() {
        var laidOut = new CompletableFuture<Boolean>();
        Runnable listener = () -> laidOut.complete(true);
        onScreen(
                () -> {
                    scene().addPostLayoutPulseListener(listener);
                    Platform.requestNextPulse();
                    return true;
                });
        laidOut.orTimeout(PATIENCE_SECONDS, SECONDS).join();
        onScreen(
                () -> {
                    scene().removePostLayoutPulseListener(listener);
                    return true;
                });
    }

    private Scene scene() {
        return robot.window(0).getScene();
    }

    Shown erase(int characters) {
        for (var each = 0; each < characters; each++) {
            push(KeyCode.BACK_SPACE);
        }
        return this;
    }

    /// The page is as a page must be: see [Lint].
    Shown lint() {
        settle();
        assertThat(onScreen(() -> Lint.problems(scene()))).isEmpty();
        return this;
    }

    Shown resize(double width, double height) {
        onScreen(
                () -> {
                    var window = robot.window(0);
                    window.setWidth(width);
                    window.setHeight(height);
                    return true;
                });
        return this;
    }

    /// Until everything that was asked for is drawn.
    void settle() {
        frame();
        frame();
    }

    /// Tab until that node has the focus, as somebody without a mouse would; not before it can have it.
    Shown tabTo(String id) {
        waitFor(id + " can have the focus", () -> visible(id) && canHaveTheFocus(node(id)));
        for (var presses = 0; presses < 60; presses++) {
            if (focused().equals(id)) {
                return this;
            }
            push(KeyCode.TAB);
        }
        throw new AssertionError("Tab never comes to " + id + "; it is on " + focused());
    }

    /// It is not off, and all that it is in is in sight.
    private static boolean canHaveTheFocus(Node node) {
        return !node.isDisabled()
                && Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                        .allMatch(Node::isVisible);
    }

    Shown waitFor(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, SECONDS, () -> onScreen(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for: " + what + "; " + status(), e);
        }
        return this;
    }

    Shown waitForText(String id, String part) {
        return waitFor(id + " says " + part, () -> visible(id) && text(id).contains(part));
    }

    /// The current step of an installation is mostly done.
    Shown waitForMostOfAStep() {
        return waitFor(
                "most of a step",
                () ->
                        visible("part")
                                && node("part") instanceof ProgressBar part
                                && part.getProgress() > MOST);
    }

    Shown waitForRows(String id, int rows) {
        return waitFor(
                rows + " rows",
                () -> node(id) instanceof TableView<?> table && table.getItems().size() == rows);
    }

    Shown waitForStatus(String words) {
        return waitFor("the status " + words, () -> text("status").equals(words));
    }

    String text(String id) {
        return onScreen(
                () ->
                        robot.lookup("#" + id)
                                .tryQueryAs(Labeled.class)
                                .map(Labeled::getText)
                                .orElse(""));
    }

    /// What all the labels with that id say, a line each.
    String texts(String id) {
        return onScreen(
                () ->
                        robot.lookup("#" + id).queryAllAs(Labeled.class).stream()
                                .map(Labeled::getText)
                                .collect(Collectors.joining("\n")));
    }

    /// What stands in that field.
    String typed(String id) {
        return onScreen(() -> robot.lookup("#" + id).queryTextInputControl().getText());
    }

    /// In place of all that is there.
    Shown paste(String id, String text) {
        onScreen(
                () -> {
                    robot.lookup("#" + id).queryTextInputControl().setText(text);
                    return true;
                });
        return this;
    }

    <T> Shown set(ObjectProperty<T> property, T value) {
        onScreen(
                () -> {
                    property.set(value);
                    return true;
                });
        return this;
    }

    /// Of all that is shown.
    BufferedImage picture() {
        var shown = onScreen(() -> scene().snapshot(null));
        var width = (int) shown.getWidth();
        var height = (int) shown.getHeight();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                picture.setRGB(x, y, shown.getPixelReader().getArgb(x, y));
            }
        }
        return picture;
    }

    boolean visible(String id) {
        return onScreen(
                () ->
                        robot.lookup("#" + id)
                                .tryQuery()
                                .map(node -> node.isVisible())
                                .orElse(false));
    }

    Node node(String id) {
        return robot.lookup("#" + id).query();
    }

    /// On the screen's thread.
    Node focusOwner() {
        return Objects.requireNonNull(scene().getFocusOwner(), "nobody has the focus");
    }

    /// What says just that, in whatever window.
    Node saying(String words) {
        return robot.lookup(words).query();
    }

    String focused() {
        return onScreen(
                () -> {
                    var owner = scene().getFocusOwner();
                    return owner == null || owner.getId() == null ? "" : owner.getId();
                });
    }

    <T> T onScreen(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, look);
    }

    private String status() {
        return "the status is “"
                + text("status")
                + "”, the trouble “"
                + text("banner-what")
                + "”, the focus on "
                + focused();
    }

    @Override
    public void close() throws TimeoutException {
        onScreen(
                () -> {
                    screen.join().end();
                    return true;
                });
        Locale.setDefault(before);
        FxToolkit.cleanupStages();
    }
}
