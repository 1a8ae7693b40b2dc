/// What nobody may read: keys and passphrases, in memory only.
///
/// Knows nothing else of ours but failures, and nothing that prints, logs or serialises can take one in: they have no
/// getters, and their words say nothing.
package dev.slipway.core.secret;
