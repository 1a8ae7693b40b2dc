package dev.slipway.app.kdl;

/// The one stretch in which two texts differ, so that the caret beside it can stay where it is.
///
/// @param from in characters of the old text
/// @param to behind the last of them
record Splice(int from, int to, String text) {
    static Splice between(String old, String now) {
        var shorter = Math.min(old.length(), now.length());
        var from = 0;
        while (from < shorter && old.charAt(from) == now.charAt(from)) {
            from++;
        }
        var same = 0;
        while (same < shorter - from
                && old.charAt(old.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
            same++;
        }
        return new Splice(from, old.length() - same, now.substring(from, now.length() - same));
    }

    /// Where a caret belongs that stood there in the old text.
    int moved(int caret) {
        return caret <= from ? caret : Math.max(from, caret + text.length() - (to - from));
    }
}
