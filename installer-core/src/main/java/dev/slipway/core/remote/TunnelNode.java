package dev.slipway.core.remote;

import dev.slipway.core.kdl.KdlNode;
import dev.slipway.core.remote.TunnelSettings.KeyFile.Kind;
import java.util.Arrays;

/// A tunnel as it is kept in a text of ours.
final class TunnelNode {
    private static final String NODE = "tunnel";
    private static final String KIND = "kind";
    private static final String TO = "to";
    private static final String MACHINE = "machine";
    private static final String SCREEN = "screen";

    private TunnelNode() {}

    static KdlNode of(Tunnel tunnel) {
        return KdlNode.named(NODE)
                .withProperty(KIND, tunnel.kind().name())
                .withProperty(TO, tunnel.to())
                .withProperty(MACHINE, tunnel.machine())
                .withProperty(SCREEN, tunnel.screen());
    }

    static Tunnel read(KdlNode node) {
        return new Tunnel(
                kind(node.propertyText(KIND)),
                node.propertyText(TO),
                node.propertyText(MACHINE),
                node.propertyText(SCREEN));
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(Kind.SSH);
    }
}
