package dev.slipway.agent.json;

/// How much a document may hold; its length is bounded by whoever reads the line.
///
/// @param depth of objects and arrays within each other
/// @param values of all kinds, names of members included
public record JsonLimits(int depth, int values) {
    /// For what a host says to a guest.
    public static final JsonLimits COMMANDS = new JsonLimits(16, 4_096);

    /// For what a guest says to a host, metrics of many processes and ports among it.
    public static final JsonLimits ANSWERS = new JsonLimits(16, 65_536);
}
