package dev.slipway.core.remote;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.kdl.KdlDocument;
import dev.slipway.core.kdl.KdlException;
import dev.slipway.core.kdl.KdlNode;
import dev.slipway.core.kdl.KdlReader;
import dev.slipway.core.kdl.KdlStyle;
import dev.slipway.core.kdl.KdlWriter;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What is shared since the live system started, for whoever shows it.
///
/// @param web the port for browsers
/// @param fingerprint of the certificate that a browser sees; empty where there is none
/// @param ssh the port for logins
/// @param password of the display, made up at the start; a secret, but for who stands before the machine; empty where the
///     display is not shared
/// @param tunnels that lead to this machine
public record Sharing(
        ScreenUse use,
        boolean vnc,
        OptionalInt web,
        String fingerprint,
        OptionalInt ssh,
        String password,
        List<Tunnel> tunnels) {
    private static final String NODE = "sharing";
    private static final String USE = "use";
    private static final String VNC = "vnc";
    private static final String WEB = "web";
    private static final String FINGERPRINT = "fingerprint";
    private static final String SSH = "ssh";
    private static final String YES = "yes";

    public Sharing {
        tunnels = List.copyOf(tunnels);
    }

    /// Blocks.
    ///
    /// @return empty where nothing is shared, or not any more
    /// @throws InstallException with `FileUnusable`
    public static Optional<Sharing> in(RemoteFolder folder) throws InstallException {
        if (!Files.exists(folder.sharing())) {
            return Optional.empty();
        }
        var password =
                Files.exists(folder.password()) ? PrivateFiles.read(folder.password()).strip() : "";
        return node(folder.sharing()).map(node -> of(node, password));
    }

    void write(RemoteFolder folder) throws InstallException {
        if (!password.isEmpty()) {
            PrivateFiles.replace(folder.password(), password + "\n");
        }
        var node =
                KdlNode.named(NODE)
                        .withProperty(USE, use.word())
                        .withProperty(VNC, vnc ? YES : "")
                        .withProperty(WEB, written(web))
                        .withProperty(FINGERPRINT, fingerprint)
                        .withProperty(SSH, written(ssh));
        for (var tunnel : tunnels) {
            node = node.withChild(TunnelNode.of(tunnel));
        }
        var text = KdlWriter.write(KdlDocument.of(node), KdlStyle.CANONICAL_V2);
        PrivateFiles.replace(folder.sharing(), text);
    }

    private static Optional<KdlNode> node(Path file) throws InstallException {
        try {
            return KdlReader.read(PrivateFiles.read(file)).first(NODE);
        } catch (KdlException e) {
            throw new InstallException(new FileUnusable(file.toString(), e.problem().message()), e);
        }
    }

    private static Sharing of(KdlNode node, String password) {
        return new Sharing(
                use(node.propertyText(USE)),
                node.propertyText(VNC).equals(YES),
                port(node.propertyText(WEB)),
                node.propertyText(FINGERPRINT),
                port(node.propertyText(SSH)),
                password,
                node.childNodes().stream().map(TunnelNode::read).toList());
    }

    private static ScreenUse use(String word) {
        return Arrays.stream(ScreenUse.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(ScreenUse.VIEW_ONLY);
    }

    private static String written(OptionalInt port) {
        return port.isPresent() ? String.valueOf(port.getAsInt()) : "";
    }

    private static OptionalInt port(String text) {
        return text.matches("\\d{1,5}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    /// Without the password.
    @Override
    public String toString() {
        return "Sharing[%s, vnc=%b, web=%s, ssh=%s, %s]".formatted(use, vnc, web, ssh, tunnels);
    }
}
