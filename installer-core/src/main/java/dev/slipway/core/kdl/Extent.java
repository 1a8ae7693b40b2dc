package dev.slipway.core.kdl;

/// From where to where a node stands in its text, in code points.
///
/// @param head the end of what stands before its block
/// @param inside where its block begins behind the brace; 0 where it has none
/// @param end before what ends it
/// @param next behind what ends it: the end of the line, a semicolon, or nothing
record Extent(int from, int head, int inside, int end, int next) {}
