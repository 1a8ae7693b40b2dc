package dev.slipway.core.kdl;

import dev.slipway.core.kdl.KdlEntry.KdlArgument;
import dev.slipway.core.kdl.KdlEntry.KdlProperty;
import dev.slipway.core.kdl.KdlValue.KdlBoolean;
import dev.slipway.core.kdl.KdlValue.KdlNull;
import dev.slipway.core.kdl.KdlValue.KdlNumber;
import dev.slipway.core.kdl.KdlValue.KdlString;
import java.util.Optional;
import java.util.Set;

/// KDL 2.0.0, by its formal grammar.
final class Kdl2Grammar extends Grammar {
    private static final Set<String> BANNED = Set.of("true", "false", "null", "inf", "-inf", "nan");

    Kdl2Grammar(Cursor cursor) {
        super(cursor);
    }

    /// Whether `text` may be written without quotes.
    static boolean bare(String text) {
        return !text.isEmpty()
                && !BANNED.contains(text)
                && !likeNumber(text)
                && text.codePoints().allMatch(each -> CodePoints.identifier(each, KdlVersion.V2));
    }

    /// A digit after, perhaps, a sign and a point.
    private static boolean likeNumber(String text) {
        var at = CodePoints.sign(text.charAt(0)) ? 1 : 0;
        at += at < text.length() && text.charAt(at) == '.' ? 1 : 0;
        return at < text.length() && CodePoints.digit(text.charAt(at));
    }

    @Override
    boolean slashdash() throws KdlException {
        var seen = cursor.takes("/-");
        if (seen) {
            blanks.betweenNodes();
        }
        return seen;
    }

    @Override
    boolean separated(boolean spaced, boolean dropped) {
        return spaced || dropped;
    }

    @Override
    boolean takesBlock(Blocks blocks, boolean dropped) {
        return dropped || blocks.kept().isEmpty();
    }

    @Override
    boolean endsAtBrace(Blocks blocks) {
        return true;
    }

    /// With the white space that may follow it.
    @Override
    String type() throws KdlException {
        cursor.takes('(');
        blanks.inNode();
        var type = string();
        blanks.inNode();
        if (!cursor.takes(')')) {
            throw cursor.problem(Trouble.TYPE_UNFINISHED, cursor.shown());
        }
        blanks.inNode();
        return type;
    }

    @Override
    String identifier() throws KdlException {
        var start = cursor.at();
        while (CodePoints.identifier(cursor.peek(), cursor.version())) {
            cursor.take();
        }
        var word = cursor.textSince(start);
        if (word.isEmpty()) {
            throw nothing(Trouble.NAME_EXPECTED);
        }
        if (likeNumber(word)) {
            throw cursor.problemAt(start, Trouble.NAME_IS_NUMBER, word);
        }
        if (BANNED.contains(word)) {
            throw cursor.problemAt(start, Trouble.NAME_IS_KEYWORD, word);
        }
        return word;
    }

    private KdlException nothing(Trouble trouble) throws KdlException {
        if (CodePoints.disallowed(cursor.peek())) {
            cursor.take(); // says so
        }
        return cursor.problem(trouble, cursor.shown());
    }

    @Override
    KdlEntry entry() throws KdlException {
        var position = cursor.position();
        var value = value();
        var mark = cursor.at();
        blanks.inNode();
        if (value instanceof KdlString(_, var type, var name)
                && type.isEmpty()
                && cursor.takes('=')) {
            blanks.inNode();
            return new KdlProperty(position, name, value());
        }
        cursor.back(mark);
        return new KdlArgument(position, value);
    }

    private KdlValue value() throws KdlException {
        var position = cursor.position();
        var type = optionalType();
        if (strings.sees()) {
            return new KdlString(position, type, strings.read());
        }
        if (cursor.peek() == '#') {
            return keyword(position, type);
        }
        if (numerals.sees()) {
            return new KdlNumber(position, type, numerals.read());
        }
        if (!CodePoints.identifier(cursor.peek(), cursor.version())) {
            throw nothing(Trouble.VALUE_EXPECTED);
        }
        return new KdlString(position, type, identifier());
    }

    private KdlValue keyword(Position position, Optional<String> type) throws KdlException {
        var start = cursor.at();
        while (cursor.peek() == '#' || CodePoints.identifier(cursor.peek(), cursor.version())) {
            cursor.take();
        }
        var word = cursor.textSince(start);
        return switch (word) {
            case "#true" -> new KdlBoolean(position, type, true);
            case "#false" -> new KdlBoolean(position, type, false);
            case "#null" -> new KdlNull(position, type);
            case "#inf" -> new KdlNumber(position, type, Numeral.Special.INFINITY);
            case "#-inf" -> new KdlNumber(position, type, Numeral.Special.NEGATIVE_INFINITY);
            case "#nan" -> new KdlNumber(position, type, Numeral.Special.NOT_A_NUMBER);
            default -> throw cursor.problemAt(start, Trouble.KEYWORD_UNKNOWN, word);
        };
    }
}
