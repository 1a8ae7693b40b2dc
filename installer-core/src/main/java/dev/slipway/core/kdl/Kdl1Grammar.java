package dev.slipway.core.kdl;

import dev.slipway.core.kdl.KdlEntry.KdlArgument;
import dev.slipway.core.kdl.KdlEntry.KdlProperty;
import dev.slipway.core.kdl.KdlValue.KdlBoolean;
import dev.slipway.core.kdl.KdlValue.KdlNull;
import dev.slipway.core.kdl.KdlValue.KdlNumber;
import dev.slipway.core.kdl.KdlValue.KdlString;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// KDL 1.0.0, by its formal grammar.
///
/// Where its text and its test suite disagree, the suite wins: `/` may stand inside a bare identifier
/// unless it begins a comment there. An empty `//` comment is a comment, as everybody reads it.
final class Kdl1Grammar extends Grammar {
    private static final Set<String> KEYWORDS = Set.of("true", "false", "null");
    private static final Pattern LIKE_NUMBER = Pattern.compile("[+-]?[0-9]");
    private static final Pattern COMMENT = Pattern.compile("^/|/[-/*]");

    Kdl1Grammar(Cursor cursor) {
        super(cursor);
    }

    /// Whether `text` may be written without quotes.
    static boolean bare(String text) {
        return !text.isEmpty()
                && !KEYWORDS.contains(text)
                && !LIKE_NUMBER.matcher(text).lookingAt()
                && !COMMENT.matcher(text).find()
                && text.codePoints().allMatch(each -> CodePoints.identifier(each, KdlVersion.V1));
    }

    @Override
    boolean slashdash() throws KdlException {
        var seen = cursor.takes("/-");
        if (seen) {
            blanks.inNode();
        }
        return seen;
    }

    @Override
    boolean separated(boolean spaced, boolean dropped) {
        return spaced;
    }

    @Override
    boolean takesBlock(Blocks blocks, boolean dropped) {
        return !blocks.any();
    }

    /// Its text says that a block of children ends a node, its grammar that a terminator must follow.
    @Override
    boolean endsAtBrace(Blocks blocks) {
        return blocks.any();
    }

    @Override
    String type() throws KdlException {
        cursor.takes('(');
        var type = string();
        if (!cursor.takes(')')) {
            throw cursor.problem(Trouble.TYPE_UNFINISHED, cursor.shown());
        }
        return type;
    }

    @Override
    String identifier() throws KdlException {
        var start = cursor.at();
        var word = word();
        if (word.isEmpty()) {
            throw cursor.problem(Trouble.NAME_EXPECTED, cursor.shown());
        }
        if (LIKE_NUMBER.matcher(word).lookingAt()) {
            throw cursor.problemAt(start, Trouble.NAME_IS_NUMBER, word);
        }
        if (KEYWORDS.contains(word)) {
            throw cursor.problemAt(start, Trouble.NAME_IS_KEYWORD, word);
        }
        return word;
    }

    private String word() throws KdlException {
        var start = cursor.at();
        while (CodePoints.identifier(cursor.peek(), cursor.version()) && !comment(start)) {
            cursor.take();
        }
        return cursor.textSince(start);
    }

    private boolean comment(int start) {
        return cursor.peek() == '/' && (cursor.at() == start || "/*-".indexOf(cursor.peek(1)) >= 0);
    }

    @Override
    KdlEntry entry() throws KdlException {
        var position = cursor.position();
        if (cursor.peek() == '(' || numerals.sees()) {
            return new KdlArgument(position, value());
        }
        if (strings.sees()) {
            var text = strings.read();
            return cursor.takes('=')
                    ? new KdlProperty(position, text, value())
                    : new KdlArgument(position, new KdlString(position, Optional.empty(), text));
        }
        return bareEntry(position);
    }

    private KdlEntry bareEntry(Position position) throws KdlException {
        var start = cursor.at();
        word();
        var property = cursor.peek() == '=';
        cursor.back(start);
        if (!property) {
            return new KdlArgument(position, value());
        }
        var name = identifier();
        cursor.takes('=');
        return new KdlProperty(position, name, value());
    }

    private KdlValue value() throws KdlException {
        var position = cursor.position();
        var type = optionalType();
        if (strings.sees()) {
            return new KdlString(position, type, strings.read());
        }
        if (numerals.sees()) {
            return new KdlNumber(position, type, numerals.read());
        }
        return keyword(position, type);
    }

    private KdlValue keyword(Position position, Optional<String> type) throws KdlException {
        var start = cursor.at();
        var word = word();
        return switch (word) {
            case "true" -> new KdlBoolean(position, type, true);
            case "false" -> new KdlBoolean(position, type, false);
            case "null" -> new KdlNull(position, type);
            case "" -> throw cursor.problem(Trouble.VALUE_EXPECTED, cursor.shown());
            default -> throw cursor.problemAt(start, Trouble.VALUE_NOT_QUOTED, word);
        };
    }
}
