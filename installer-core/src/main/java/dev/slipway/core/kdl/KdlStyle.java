package dev.slipway.core.kdl;

import java.util.Locale;

/// How a document is written.
public enum KdlStyle {
    /// The canonical form of KDL 1.
    CANONICAL_V1,
    /// The canonical form of KDL 2.
    CANONICAL_V2,
    /// Valid in both versions, and the same in both: every value that is a string is quoted.
    EITHER;

    String name(String text) {
        var bare =
                switch (this) {
                    case CANONICAL_V1 -> Kdl1Grammar.bare(text);
                    case CANONICAL_V2 -> Kdl2Grammar.bare(text);
                    case EITHER -> Kdl1Grammar.bare(text) && Kdl2Grammar.bare(text);
                };
        return bare ? text : quoted(text);
    }

    String value(String text) {
        return this == CANONICAL_V2 ? name(text) : quoted(text);
    }

    /// @throws IllegalArgumentException if the versions spell it differently and this is [#EITHER]
    String keyword(String word) {
        return switch (this) {
            case CANONICAL_V1 -> word;
            case CANONICAL_V2 -> "#" + word;
            case EITHER -> throw new IllegalArgumentException("no common form of " + word);
        };
    }

    /// @throws IllegalArgumentException if this version has no such number
    String number(Numeral numeral) {
        return switch (numeral) {
            case Numeral.Whole whole when this == CANONICAL_V1 -> whole.inItsRadix();
            case Numeral.Whole whole -> whole.decimal();
            case Numeral.Decimal decimal -> decimal.decimal();
            case Numeral.Special special when this == CANONICAL_V2 -> special.decimal();
            case Numeral.Special special ->
                    throw new IllegalArgumentException("no form in KDL 1 of " + special.decimal());
        };
    }

    /// Whether `{` and `}` stay where there is nothing between them.
    boolean keepsEmptyBlocks() {
        return this == CANONICAL_V1;
    }

    private String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> escape(point, quoted));
        return quoted.append('"').toString();
    }

    private void escape(int point, StringBuilder to) {
        switch (point) {
            case '"', '\\' -> to.append('\\').appendCodePoint(point);
            case '\b' -> to.append("\\b");
            case '\f' -> to.append("\\f");
            case '\n' -> to.append("\\n");
            case '\r' -> to.append("\\r");
            case '\t' -> to.append("\\t");
            case '/' -> to.append(this == CANONICAL_V1 ? "\\/" : "/");
            default -> literal(point, to);
        }
    }

    private static void literal(int point, StringBuilder to) {
        if (CodePoints.disallowed(point) || CodePoints.newline(point, KdlVersion.V2)) {
            to.append(String.format(Locale.ROOT, "\\u{%x}", point));
        } else {
            to.appendCodePoint(point);
        }
    }
}
