/// JSON in bounded memory: the messages are small, and a guest has no room for a library.
///
/// Knows nothing of what the messages mean.
package dev.slipway.agent.json;
