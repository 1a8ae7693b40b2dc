package dev.slipway.app.machines;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Facts;
import dev.slipway.app.control.Scrolled;
import dev.slipway.app.control.Words;
import dev.slipway.app.shell.Side;
import dev.slipway.app.text.Messages;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What to look at where no machine is found, and a test of this computer's part of it.
public final class NetworkPane implements Side {
    private final NetworkCheck check;
    private final Messages messages;
    private final Facts facts = new Facts();
    private final Button test;
    private final Button close;
    private final VBox root;

    /// @param where machines are asked for, in words
    public NetworkPane(NetworkCheck check, String where, Messages messages) {
        this.check = check;
        this.messages = messages;
        test = button("network.test", "network-test", check::testInterfaces);
        close = button("network.close", "network-close", () -> {});
        root = new VBox(heading(), tests(), state(), scrolled(where));
        root.getStyleClass().addAll("page", "side");
        check.facts().subscribe(this::show);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return test;
    }

    @Override
    public ObservableStringValue title() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }

    @Override
    public void closedBy(Runnable closing) {
        close.setOnAction(_ -> closing.run());
    }

    private Node heading() {
        var heading = new Label(messages.get("network.heading"));
        heading.getStyleClass().add(Styles.TITLE_3);
        return heading;
    }

    private Node tests() {
        var input = new TextField();
        input.setOnAction(_ -> check.testAddress());
        var address =
                new Entry(
                        messages.get("network.address"), "network-address", input, check.address());
        var line =
                new FlowPane(test, button("network.try", "network-try", check::testAddress), close);
        line.setHgap(10);
        line.setVgap(10);
        return new VBox(10, address.root(), line);
    }

    private Node state() {
        var trouble = check.activity().trouble().map(it -> it.map(t -> t.what()).orElse(""));
        var wrong = Words.of("network-trouble", trouble);
        wrong.getStyleClass().add(Styles.DANGER);
        return new VBox(Words.of("network-waiting", check.activity().waiting()), wrong);
    }

    private ScrollPane scrolled(String where) {
        var help =
                new VBox(
                        facts.root(),
                        Words.of(messages.get("network.help.machine")),
                        Words.of(messages.get("network.help.subnet", where)),
                        Words.of(messages.get("network.help.firewall", where)),
                        Words.of(messages.get("network.help.switch")));
        help.getStyleClass().add("section");
        var scrolled = Scrolled.of(help);
        scrolled.setFocusTraversable(true); // to be scrolled by keyboard
        scrolled.setAccessibleText(messages.get("network.heading"));
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        return scrolled;
    }

    private Button button(String words, String id, Runnable act) {
        var button = new Button(messages.get(words));
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void show(List<NetworkFact> found) {
        facts.clear();
        for (var fact : found) {
            var styles = fact.good() ? List.<String>of() : List.of(Styles.DANGER);
            facts.with(fact.name(), "network-fact", fact.words(), styles);
        }
    }
}
