/// Host and guest prove to each other that they have the same key, whatever carries their messages between them.
///
/// HMAC-SHA-256 throughout (RFC 2104). Each side gives a nonce; from the shared key, the session and both nonces comes a key for
/// each direction, with which the proof is made and every message after it. What was said in another conversation, in the
/// other direction, or before, proves nothing.
package dev.slipway.agent.trust;
