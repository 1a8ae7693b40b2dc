package dev.slipway.app.machines;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Facts;
import dev.slipway.app.control.Scrolled;
import dev.slipway.app.control.Words;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.Side;
import dev.slipway.app.shell.SideFrame;
import dev.slipway.app.text.Messages;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
    private final SideFrame frame;

    /// @param where machines are asked for, in words
    public NetworkPane(NetworkCheck check, String where, Messages messages) {
        this.check = check;
        this.messages = messages;
        frame = new SideFrame("network", "network.close", messages);
        test = frame.button("network.test", "test", check::testInterfaces);
        frame.fill(
                frame.heading(new ReadOnlyStringWrapper(messages.get("network.heading"))),
                tests(),
                frame.state(check.activity(), PageModel.NOTHING),
                scrolled(where));
        check.facts().subscribe(this::show);
    }

    @Override
    public SideFrame frame() {
        return frame;
    }

    @Override
    public Node firstFocus() {
        return test;
    }

    private Node tests() {
        var input = new TextField();
        input.setOnAction(_ -> check.testAddress());
        var address =
                new Entry(
                        messages.get("network.address"), "network-address", input, check.address());
        var line =
                new FlowPane(
                        test,
                        frame.button("network.try", "try", check::testAddress),
                        frame.close());
        line.setHgap(10);
        line.setVgap(10);
        return new VBox(10, address.root(), line);
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

    private void show(List<NetworkFact> found) {
        facts.clear();
        for (var fact : found) {
            var styles = fact.good() ? List.<String>of() : List.of(Styles.DANGER);
            facts.with(fact.name(), "network-fact", fact.words(), styles);
        }
    }
}
