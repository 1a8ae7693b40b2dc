package dev.slipway.core.kdl;

/// The classes of code points of the two specifications.
final class CodePoints {
    static final int BOM = 0xFEFF;

    private CodePoints() {}

    /// A newline of this version; KDL 1 does not count the vertical tab.
    static boolean newline(int point, KdlVersion version) {
        return switch (point) {
            case '\n', '\r', 0x85, 0x0C, 0x2028, 0x2029 -> true;
            case 0x0B -> version == KdlVersion.V2;
            default -> false;
        };
    }

    /// White space that is no newline; in KDL 1 the byte order mark is such.
    static boolean space(int point, KdlVersion version) {
        return switch (point) {
            case '\t', ' ', 0xA0, 0x1680, 0x202F, 0x205F, 0x3000 -> true;
            case BOM -> version == KdlVersion.V1;
            default -> point >= 0x2000 && point <= 0x200A;
        };
    }

    static boolean digit(int point) {
        return point >= '0' && point <= '9';
    }

    static boolean sign(int point) {
        return point == '+' || point == '-';
    }

    /// What may stand in a bare identifier, the rules for its beginning aside.
    static boolean identifier(int point, KdlVersion version) {
        return point > 0x20
                && !newline(point, version)
                && !space(point, version)
                && switch (version) {
                    case V1 -> "\\(){}<>;[]=,\"".indexOf(point) < 0;
                    case V2 -> "(){}[]/\\\"#;=".indexOf(point) < 0 && !disallowed(point);
                };
    }

    /// What may not stand literally anywhere in KDL 2.
    static boolean disallowed(int point) {
        return control(point) || surrogate(point) || direction(point) || point == BOM;
    }

    static boolean surrogate(int point) {
        return point >= 0xD800 && point <= 0xDFFF;
    }

    private static boolean control(int point) {
        return (point >= 0 && point <= 0x08) || (point >= 0x0E && point <= 0x1F) || point == 0x7F;
    }

    private static boolean direction(int point) {
        return point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
