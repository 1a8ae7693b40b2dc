package dev.slipway.core.kdl;

import java.util.Map;

/// A text that was read.
///
/// @param extents of every node, by where it begins
record ReadText(KdlDocument document, Map<Position, Extent> extents) {
    static ReadText of(String text, KdlVersion version) throws KdlException {
        var grammar = Grammar.of(version, text);
        return new ReadText(grammar.document(), grammar.extents());
    }
}
