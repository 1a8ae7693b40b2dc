package dev.slipway.core.kdl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the grammars of the two versions have in common: nodes, their ends, their children.
abstract sealed class Grammar permits Kdl1Grammar, Kdl2Grammar {
    /// How deep children may nest: far beyond any real document, and far from the end of the stack, of the small ones that the wizard has on a
    /// live system as well, where each level takes up to a kilobyte.
    static final int DEEPEST = 128;

    final Cursor cursor;
    final Blanks blanks;
    final Strings strings;
    final Numerals numerals;
    private final Map<Position, Extent> extents = new HashMap<>();
    private int depth;

    Grammar(Cursor cursor) {
        this.cursor = cursor;
        this.blanks = new Blanks(cursor);
        this.strings = new Strings(cursor);
        this.numerals = new Numerals(cursor);
    }

    static Grammar of(KdlVersion version, String text) {
        var cursor = new Cursor(text, version);
        return switch (version) {
            case V1 -> new Kdl1Grammar(cursor);
            case V2 -> new Kdl2Grammar(cursor);
        };
    }

    KdlDocument document() throws KdlException {
        cursor.takes(CodePoints.BOM);
        var nodes = nodes();
        if (!cursor.ended()) {
            throw cursor.problem(Trouble.CLOSING_BRACE_NEEDLESS);
        }
        return new KdlDocument(nodes);
    }

    /// Of every node that was read, by where it begins.
    final Map<Position, Extent> extents() {
        return Map.copyOf(extents);
    }

    /// Takes `/-` and the white space that may follow it.
    abstract boolean slashdash() throws KdlException;

    /// The text of a type annotation whose parenthesis is here.
    abstract String type() throws KdlException;

    /// A bare identifier; what is here is not a quoted or raw string.
    abstract String identifier() throws KdlException;

    /// An argument or a property.
    abstract KdlEntry entry() throws KdlException;

    /// Whether an entry that `spaced` white space and, perhaps, a slashdash precede may stand here.
    abstract boolean separated(boolean spaced, boolean dropped);

    /// Whether one more block of children may follow those that the node has.
    abstract boolean takesBlock(Blocks blocks, boolean dropped);

    /// Whether a node may end at the closing brace of its parent without a terminator.
    abstract boolean endsAtBrace(Blocks blocks);

    final String string() throws KdlException {
        return strings.sees() ? strings.read() : identifier();
    }

    final Optional<String> optionalType() throws KdlException {
        return cursor.peek() == '(' ? Optional.of(type()) : Optional.empty();
    }

    private List<KdlNode> nodes() throws KdlException {
        var nodes = new ArrayList<KdlNode>();
        blanks.betweenNodes();
        while (!cursor.ended() && cursor.peek() != '}') {
            var dropped = slashdash();
            var node = node();
            if (!dropped) {
                nodes.add(node);
            }
            blanks.betweenNodes();
        }
        return nodes;
    }

    private KdlNode node() throws KdlException {
        var position = cursor.position();
        var from = cursor.at();
        var type = optionalType();
        var name = string();
        var entries = new ArrayList<KdlEntry>();
        var blocks = new Blocks();
        var head = cursor.at();
        var end = head;
        while (!ended(blocks)) {
            part(entries, blocks);
            end = cursor.at();
            head = blocks.any() ? head : end;
        }
        extents.put(position, new Extent(from, head, blocks.inside(), end, cursor.at()));
        return new KdlNode(position, type, name, entries, blocks.kept());
    }

    /// Takes the terminator of a node, if it is here; spaces before it are part of the node.
    private boolean ended(Blocks blocks) throws KdlException {
        var mark = cursor.at();
        blanks.inNode();
        var ended =
                cursor.ended()
                        || cursor.takes(';')
                        || blanks.endOfLine()
                        || (cursor.peek() == '}' && depth > 0 && endsAtBrace(blocks));
        if (!ended) {
            cursor.back(mark);
        }
        return ended;
    }

    private void part(List<KdlEntry> entries, Blocks blocks) throws KdlException {
        var spaced = blanks.inNode();
        var dropped = slashdash();
        if (cursor.peek() == '{') {
            block(blocks, dropped);
        } else {
            expectEntry(blocks, spaced, dropped);
            var entry = entry();
            if (!dropped) {
                entries.add(entry);
            }
        }
    }

    private void expectEntry(Blocks blocks, boolean spaced, boolean dropped) throws KdlException {
        if (dropped && (cursor.ended() || cursor.peek() == '}')) {
            throw cursor.problem(Trouble.VALUE_EXPECTED, cursor.shown());
        }
        if (cursor.peek() == '}') {
            throw cursor.problem(needlessBrace());
        }
        if (blocks.any()) {
            throw cursor.problem(Trouble.ENTRY_AFTER_CHILDREN);
        }
        if (!separated(spaced, dropped)) {
            throw cursor.problem(Trouble.SPACE_MISSING, cursor.shown());
        }
    }

    private Trouble needlessBrace() {
        return depth > 0 ? Trouble.NODE_UNFINISHED : Trouble.CLOSING_BRACE_NEEDLESS;
    }

    private void block(Blocks blocks, boolean dropped) throws KdlException {
        var start = cursor.at();
        if (!takesBlock(blocks, dropped)) {
            throw cursor.problem(Trouble.SECOND_CHILDREN);
        }
        if (++depth > DEEPEST) {
            throw cursor.problem(Trouble.TOO_DEEP, DEEPEST);
        }
        cursor.takes('{');
        blocks.add(new KdlDocument(nodes()), start + 1, dropped);
        if (!cursor.takes('}')) {
            throw cursor.problemAt(start, Trouble.CHILDREN_UNFINISHED);
        }
        depth--;
    }

    /// The blocks of children of one node: any number may be commented out, one is kept.
    static final class Blocks {
        private Optional<KdlDocument> kept = Optional.empty();
        private int inside;
        private int count;

        /// @param from where it begins behind its brace
        void add(KdlDocument block, int from, boolean dropped) {
            count++;
            if (!dropped) {
                kept = Optional.of(block);
                inside = from;
            }
        }

        int inside() {
            return inside;
        }

        boolean any() {
            return count > 0;
        }

        Optional<KdlDocument> kept() {
            return kept;
        }
    }
}
