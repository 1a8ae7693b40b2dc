/// What can go wrong, as data, and its words.
///
/// Depends on nothing else in this module, so that every package can fail in the same language and the
/// window, the command line and the wire can all say it.
package dev.slipway.core.failure;
