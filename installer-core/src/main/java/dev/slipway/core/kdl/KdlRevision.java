package dev.slipway.core.kdl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes a text where its meaning changes, and leaves the rest as somebody wrote it: form, order, comments.
///
/// Nodes are found again by name and first argument, else by name and order.
public final class KdlRevision {
    private static final String INDENT = "    ";

    private final int[] points;
    private final Map<Position, Extent> extents;
    private final List<Edit> edits = new ArrayList<>();

    private KdlRevision(String text, Map<Position, Extent> extents) {
        this.points = text.codePoints().toArray();
        this.extents = extents;
    }

    /// @param before what `text` means, in a form that leaves out what the text may spell differently
    /// @param after what it shall mean, in the same form
    /// @throws KdlException if `text` is of neither version
    public static String of(String text, KdlDocument before, KdlDocument after)
            throws KdlException {
        var written = KdlReader.readText(text);
        var revision = new KdlRevision(text, written.extents());
        var top = new Place(revision.points.length, "");
        revision.revise(written.document().nodes(), before.nodes(), after.nodes(), top);
        return revision.text();
    }

    /// @param inside where a first node would stand
    private record Place(int inside, String indent) {}

    private record Edit(int from, int to, String text) {}

    private void revise(
            List<KdlNode> written, List<KdlNode> before, List<KdlNode> after, Place place) {
        var pairs = new KdlPairs(before, after);
        var texts = new KdlPairs(before, written, KdlPairs.IN_ORDER);
        for (var old : before) {
            var now = pairs.of(old);
            var stands = texts.of(old);
            if (stands.isPresent() && !now.map(it -> same(old, it)).orElse(false)) {
                now.ifPresentOrElse(
                        it -> change(stands.get(), old, it, place), () -> remove(stands.get()));
            }
        }
        add(after, pairs, texts, written, place);
    }

    /// What is new comes behind what precedes it.
    private void add(
            List<KdlNode> after,
            KdlPairs pairs,
            KdlPairs texts,
            List<KdlNode> written,
            Place place) {
        var behind = Optional.<KdlNode>empty();
        for (var node : after) {
            var old = pairs.back(node);
            var stands = old.flatMap(texts::of);
            if (stands.isPresent()) {
                behind = stands;
            } else if (!old.map(it -> same(it, node)).orElse(false)) {
                insert(node, behind, written, place);
            }
        }
    }

    private void change(KdlNode stands, KdlNode old, KdlNode now, Place place) {
        var extent = extent(stands);
        if (!head(old).equals(head(now))) {
            edits.add(new Edit(extent.from(), extent.head(), head(now)));
        }
        if (extent.inside() > 0 && now.childNodes().isEmpty()) {
            edits.add(new Edit(extent.head(), extent.end(), ""));
        } else if (extent.inside() > 0) {
            var inner = new Place(extent.inside(), indent(stands, place) + INDENT);
            revise(stands.childNodes(), old.childNodes(), now.childNodes(), inner);
        } else if (!now.childNodes().isEmpty()) {
            edits.add(new Edit(extent.end(), extent.end(), block(now, indent(stands, place))));
        }
    }

    private void remove(KdlNode stands) {
        var extent = extent(stands);
        edits.add(new Edit(lineStart(extent.from()), extent.next(), ""));
    }

    private void insert(
            KdlNode node, Optional<KdlNode> behind, List<KdlNode> written, Place place) {
        var indent = written.stream().findFirst().map(it -> indent(it, place));
        var text = indented(node, indent.orElse(place.indent()));
        var at = behind.map(it -> extent(it).next()).orElseGet(() -> before(written, place));
        edits.add(new Edit(at, at, startsLine(at) ? text : "\n" + text));
    }

    private int before(List<KdlNode> written, Place place) {
        return written.isEmpty() ? place.inside() : lineStart(extent(written.getFirst()).from());
    }

    private boolean startsLine(int at) {
        return at == 0 || CodePoints.newline(points[at - 1], KdlVersion.V2);
    }

    /// Where the line of what stands there begins, if nothing but white space precedes it; else there.
    private int lineStart(int at) {
        var start = at;
        while (start > 0 && CodePoints.space(points[start - 1], KdlVersion.V2)) {
            start--;
        }
        return startsLine(start) ? start : at;
    }

    private String indent(KdlNode stands, Place place) {
        var from = extent(stands).from();
        var start = lineStart(from);
        return startsLine(start) ? new String(points, start, from - start) : place.indent();
    }

    private Extent extent(KdlNode stands) {
        var extent = extents.get(stands.position());
        if (extent == null) {
            throw new IllegalStateException("no node at " + stands.position());
        }
        return extent;
    }

    private String text() {
        edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
        var text = new StringBuilder();
        var done = 0;
        for (var edit : edits) {
            text.append(new String(points, done, edit.from() - done)).append(edit.text());
            done = edit.to();
        }
        return text.append(new String(points, done, points.length - done)).toString();
    }

    private static boolean same(KdlNode one, KdlNode other) {
        return whole(one).equals(whole(other));
    }

    private static String whole(KdlNode node) {
        return KdlWriter.write(KdlDocument.of(node), KdlStyle.EITHER);
    }

    private static String head(KdlNode node) {
        return whole(node.withoutChildren()).stripTrailing();
    }

    private static String indented(KdlNode node, String indent) {
        return whole(node).lines().map(line -> indent + line + "\n").reduce("", String::concat);
    }

    /// ` { … }` with its brace in the line of the node.
    private static String block(KdlNode node, String indent) {
        var body = new StringBuilder(" {\n");
        node.childNodes().forEach(child -> body.append(indented(child, indent + INDENT)));
        return body.append(indent).append('}').toString();
    }
}
