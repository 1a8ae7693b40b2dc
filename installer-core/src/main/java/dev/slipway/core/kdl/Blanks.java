package dev.slipway.core.kdl;

/// Passes over what means nothing: white space, newlines, comments, line continuations.
final class Blanks {
    private final Cursor cursor;

    Blanks(Cursor cursor) {
        this.cursor = cursor;
    }

    /// What may stand between the parts of a node: `node-space*` of the grammars.
    ///
    /// @return whether there was any
    boolean inNode() throws KdlException {
        var before = cursor.at();
        while (space() || continuation()) {}
        return cursor.at() > before;
    }

    /// What may stand between nodes: `line-space*`. In KDL 1 no line continuation is among it.
    void betweenNodes() throws KdlException {
        while (space() || cursor.takesNewline() || lineComment() || continuationBetweenNodes()) {}
    }

    private boolean continuationBetweenNodes() throws KdlException {
        return cursor.version() == KdlVersion.V2 && continuation();
    }

    /// Passes the end of a line, if it is here: a newline, or a comment with its newline.
    boolean endOfLine() throws KdlException {
        return cursor.takesNewline() || lineComment();
    }

    boolean seesLineComment() {
        return cursor.sees("//");
    }

    private boolean space() throws KdlException {
        var before = cursor.at();
        while (cursor.seesSpace()) {
            cursor.take();
        }
        return blockComment() || cursor.at() > before;
    }

    private boolean lineComment() throws KdlException {
        if (!cursor.takes("//")) {
            return false;
        }
        while (!cursor.ended() && !cursor.takesNewline()) {
            cursor.take();
        }
        return true;
    }

    /// Nests without recursion, so that no depth of it can exhaust the stack.
    private boolean blockComment() throws KdlException {
        var start = cursor.at();
        if (!cursor.takes("/*")) {
            return false;
        }
        for (var depth = 1; depth > 0; ) {
            if (cursor.ended()) {
                throw cursor.problemAt(start, Trouble.COMMENT_UNFINISHED);
            }
            depth += commentStep();
        }
        return true;
    }

    private int commentStep() throws KdlException {
        if (cursor.takes("*/")) {
            return -1;
        }
        if (cursor.takes("/*")) {
            return 1;
        }
        cursor.take();
        return 0;
    }

    /// A backslash, white space, and the end of the line; in KDL 2 the end of the text will do.
    private boolean continuation() throws KdlException {
        var start = cursor.at();
        if (!cursor.takes('\\')) {
            return false;
        }
        while (space()) {}
        var ends = cursor.version() == KdlVersion.V2 && cursor.ended();
        if (!ends && !endOfLine()) {
            throw cursor.problemAt(start, Trouble.CONTINUATION_BROKEN);
        }
        return true;
    }
}
