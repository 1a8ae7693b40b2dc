package dev.slipway.core.config;

import dev.slipway.core.kdl.KdlDocument;
import dev.slipway.core.kdl.KdlException;
import dev.slipway.core.kdl.KdlNode;
import dev.slipway.core.kdl.KdlRevision;
import dev.slipway.core.kdl.KdlStyle;
import dev.slipway.core.kdl.KdlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes machine configurations so that readers of KDL 1 and of KDL 2 understand the same.
public final class MachineConfigurationWriter {
    private MachineConfigurationWriter() {}

    public static String write(MachineConfiguration configuration) {
        return KdlWriter.write(document(configuration), KdlStyle.EITHER);
    }

    /// The sysconfig alone, under its node: what `/etc/sysconfig.kdl` holds.
    public static String write(SystemConfiguration system) {
        return KdlWriter.write(KdlDocument.of(SystemWriter.system(system)), KdlStyle.EITHER);
    }

    /// The pool's node alone.
    public static String write(PoolConfiguration pool) {
        return KdlWriter.write(KdlDocument.of(PoolWriter.pool(pool)), KdlStyle.EITHER);
    }

    /// What is decided of it.
    public static String write(Sketch sketch) {
        return KdlWriter.write(document(sketch), KdlStyle.EITHER);
    }

    /// `text`, changed where it means something else than `wanted`; form, order and comments of the rest stay.
    ///
    /// @param was what `text` means
    public static String revised(String text, Sketch was, Sketch wanted) {
        var whole = write(wanted);
        try {
            var revised = KdlRevision.of(text, document(was), document(wanted));
            return sameMeaning(revised, whole) ? revised : whole;
        } catch (KdlException _) {
            return whole;
        }
    }

    private static boolean sameMeaning(String one, String other) {
        var here = MachineConfigurationReader.sketch(one).sketch();
        return here.isPresent() && here.equals(MachineConfigurationReader.sketch(other).sketch());
    }

    private static KdlDocument document(MachineConfiguration configuration) {
        return document(
                new Sketch(
                        configuration.pools(),
                        configuration.disks(),
                        Optional.of(configuration.image()),
                        configuration.bootEnvironment(),
                        Optional.of(configuration.system())
                                .filter(_ -> !configuration.image().isRaw())));
    }

    private static KdlDocument document(Sketch sketch) {
        var nodes = new ArrayList<KdlNode>();
        sketch.pools().stream().map(PoolWriter::pool).forEach(nodes::add);
        sketch.disks().stream().map(DiskWriter::disk).forEach(nodes::add);
        sketch.image().map(MachineConfigurationWriter::image).ifPresent(nodes::add);
        sketch.bootEnvironment()
                .map(name -> text("boot-environment-name", name))
                .ifPresent(nodes::add);
        sketch.system().map(SystemWriter::system).ifPresent(nodes::add);
        return new KdlDocument(nodes);
    }

    private static KdlNode image(ImageConfiguration image) {
        var node = withPlainHttp(text("image", image.reference()), image.plainHttp());
        for (var mirror : image.mirrors()) {
            var named = text("mirror", mirror.location());
            node = node.withChild(withPlainHttp(named, mirror.plainHttp()));
        }
        node = with(node, "disk", list(image.disk()));
        return withSignature(node, image.signatureKey());
    }

    private static KdlNode withSignature(KdlNode node, Optional<String> signatureKey) {
        return signatureKey
                .map(key -> node.withChild(KdlNode.named("signature").withProperty("key", key)))
                .orElse(node);
    }

    private static KdlNode withPlainHttp(KdlNode node, boolean plainHttp) {
        return plainHttp ? node.withChild(KdlNode.named("plain-http")) : node;
    }

    static KdlNode text(String name, String value) {
        return KdlNode.named(name).withArgument(value);
    }

    static KdlNode with(KdlNode owner, String name, List<String> values) {
        var node = owner;
        for (var value : values) {
            node = node.withChild(text(name, value));
        }
        return node;
    }

    static List<String> list(Optional<String> value) {
        return value.stream().toList();
    }
}
