package dev.slipway.app.kiosk;

import dev.slipway.app.control.Facts;
import dev.slipway.app.control.Words;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.Side;
import dev.slipway.app.shell.SideFrame;
import dev.slipway.app.text.Messages;
import dev.slipway.core.remote.Sharing;
import dev.slipway.core.remote.Tunnel;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

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
    private final SideFrame frame;

    public KioskPane(SharingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        frame = new SideFrame("sharing", "sharing.close", messages);
        end = frame.button("sharing.end", "end", model::end);
        open = frame.button("sharing.console.open", "console", model::console);
        shared.setId("sharing-shown");
        console.setId("console-said");
        var buttons = new HBox(end, open, frame.close());
        buttons.getStyleClass().add("line");
        var state = frame.state(model.activity(), PageModel.NOTHING);
        frame.fill(heading(), shared, facts.root(), console, state, buttons);
        model.seen().subscribe(this::show);
    }

    @Override
    public SideFrame frame() {
        return frame;
    }

    @Override
    public Node firstFocus() {
        return frame.close();
    }

    @Override
    public void opened() {
        model.look();
    }

    private Node heading() {
        return frame.heading(new ReadOnlyStringWrapper(messages.get("sharing.heading")));
    }

    private void show(Seen seen) {
        facts.clear();
        seen.sharing().ifPresent(sharing -> describe(sharing, seen.addresses()));
        shared.setText(messages.get(seen.sharing().map(KioskPane::how).orElse("sharing.not")));
        console.setText(messages.get(seen.console() ? "sharing.console" : "sharing.console.none"));
        appear(end, seen.sharing().isPresent());
        appear(open, seen.console());
    }

    private static String how(Sharing sharing) {
        return sharing.password().isEmpty() ? "sharing.ways" : "sharing.how";
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
        sharing.tunnels().forEach(this::tunnel);
    }

    private static String kind(Tunnel tunnel) {
        return switch (tunnel.kind()) {
            case SSH -> "sharing.tunnel.ssh";
            case WIREGUARD -> "sharing.tunnel.wireguard";
        };
    }

    private void tunnel(Tunnel tunnel) {
        facts.with(
                messages.get(kind(tunnel)),
                "tunnel-" + tunnel.kind(),
                messages.get("sharing.tunnel.how", tunnel.to(), tunnel.machine()));
        if (!tunnel.screen().isEmpty()) {
            facts.with(
                    messages.get("sharing.web"),
                    "tunnel-web-" + tunnel.kind(),
                    tunnel.screen(),
                    CODE);
        }
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
