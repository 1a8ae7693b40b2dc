package dev.slipway.app.kiosk;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Facts;
import dev.slipway.app.control.Words;
import dev.slipway.app.shell.Side;
import dev.slipway.app.text.Messages;
import dev.slipway.core.remote.Sharing;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How this display is seen from elsewhere, and what leads away from it.
public final class KioskPane implements Side {
    private static final List<String> CODE = List.of("code");

    private final SharingViewModel model;
    private final Messages messages;
    private final Facts facts = new Facts();
    private final Label shared = Words.of("");
    private final Label console = Words.of("");
    private final Button end;
    private final Button open;
    private final Button close;
    private final VBox root;

    public KioskPane(SharingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        end = button("sharing.end", "end-sharing-here");
        end.setOnAction(_ -> model.end());
        open = button("sharing.console.open", "open-console");
        open.setOnAction(_ -> model.console());
        close = button("sharing.close", "sharing-close");
        shared.setId("sharing-said");
        console.setId("console-said");
        var buttons = new HBox(end, open, close);
        buttons.getStyleClass().add("line");
        root = new VBox(heading(), shared, facts.root(), console, trouble(), buttons);
        root.getStyleClass().addAll("page", "side");
        model.seen().subscribe(this::show);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return close;
    }

    @Override
    public ObservableStringValue title() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }

    @Override
    public void opened() {
        model.look();
    }

    @Override
    public void closedBy(Runnable closing) {
        close.setOnAction(_ -> closing.run());
    }

    private Node heading() {
        var heading = new Label(messages.get("sharing.heading"));
        heading.getStyleClass().add(Styles.TITLE_3);
        return heading;
    }

    private Node trouble() {
        var trouble =
                Words.of(
                        "sharing-trouble",
                        model.activity().trouble().map(it -> it.map(t -> t.what()).orElse("")));
        trouble.getStyleClass().add(Styles.DANGER);
        return trouble;
    }

    private Button button(String words, String id) {
        var button = new Button(messages.get(words));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void show(Seen seen) {
        facts.clear();
        seen.sharing().ifPresent(sharing -> describe(sharing, seen.addresses()));
        shared.setText(
                seen.sharing().isPresent()
                        ? messages.get("sharing.how")
                        : messages.get("sharing.not"));
        console.setText(messages.get(seen.console() ? "sharing.console" : "sharing.console.none"));
        appear(end, seen.sharing().isPresent());
        appear(open, seen.console());
    }

    private void describe(Sharing sharing, List<String> addresses) {
        sharing.web().ifPresent(port -> browsers(port, sharing, addresses));
        if (sharing.vnc()) {
            facts.with(messages.get("sharing.vnc"), "sharing-vnc", messages.get("sharing.vnc.how"));
        }
        if (!sharing.password().isEmpty()) {
            facts.with(
                    messages.get("sharing.password"), "sharing-password", sharing.password(), CODE);
        }
        sharing.ssh()
                .ifPresent(
                        port ->
                                facts.with(
                                        messages.get("sharing.ssh"),
                                        "sharing-ssh",
                                        messages.get("sharing.ssh.how", String.valueOf(port))));
    }

    private void browsers(int port, Sharing sharing, List<String> addresses) {
        var where =
                addresses.stream()
                        .map(address -> "https://" + address + ":" + port + "/vnc.html")
                        .collect(Collectors.joining("\n"));
        facts.with(messages.get("sharing.web"), "sharing-web", where, CODE)
                .with(
                        messages.get("sharing.certificate"),
                        "sharing-certificate",
                        sharing.fingerprint(),
                        CODE);
    }

    private static void appear(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
