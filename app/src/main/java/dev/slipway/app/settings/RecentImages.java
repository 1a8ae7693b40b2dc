package dev.slipway.app.settings;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.kdl.KdlDocument;
import dev.slipway.core.kdl.KdlNode;
import dev.slipway.core.kdl.KdlValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The images that were looked up last, the latest first, kept among the settings:
/// `recent-image "oci://…" plain-http="false" bytes="106400000" milliseconds="12000"`.
public record RecentImages(SettingsFile file) {
    static final int MOST = 12;

    private static final String NODE = "recent-image";
    private static final String PLAIN = "plain-http";
    private static final String BYTES = "bytes";
    private static final String MILLISECONDS = "milliseconds";

    /// Blocks. What cannot be read is none.
    public List<RecentImage> read() {
        return in(file.document());
    }

    /// Blocks.
    ///
    /// @return all of them, this one first
    /// @throws InstallException with `FileUnusable`
    public List<RecentImage> remember(RecentImage image) throws InstallException {
        var _ = file.change(document -> withFirst(document, image));
        return read();
    }

    private static KdlDocument withFirst(KdlDocument document, RecentImage image) {
        var before = in(document);
        var known = before.stream().filter(image::same).findFirst();
        var first = known.map(image::over).orElse(image);
        var others = before.stream().filter(each -> !each.same(image));
        var now = document.without(NODE);
        for (var each : Stream.concat(Stream.of(first), others).limit(MOST).toList()) {
            now = now.with(node(each));
        }
        return now;
    }

    private static List<RecentImage> in(KdlDocument document) {
        return document.named(NODE).flatMap(node -> image(node).stream()).limit(MOST).toList();
    }

    private static Optional<RecentImage> image(KdlNode node) {
        return node.arguments().stream()
                .map(SettingsFile::text)
                .filter(reference -> !reference.isBlank())
                .findFirst()
                .map(reference -> image(reference, node));
    }

    private static RecentImage image(String reference, KdlNode node) {
        var plain = text(node, PLAIN).equals("true");
        return new RecentImage(reference, plain, number(node, BYTES), number(node, MILLISECONDS));
    }

    private static String text(KdlNode node, String key) {
        Optional<KdlValue> value = node.property(key);
        return value.map(SettingsFile::text).orElse("");
    }

    private static long number(KdlNode node, String key) {
        var text = text(node, key);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static KdlNode node(RecentImage image) {
        return KdlNode.named(NODE)
                .withArgument(image.reference())
                .withProperty(PLAIN, String.valueOf(image.plainHttp()))
                .withProperty(BYTES, String.valueOf(image.bytes()))
                .withProperty(MILLISECONDS, String.valueOf(image.milliseconds()));
    }
}
