/// What whoever helps from afar wants to see of a machine, in one file, without its secrets.
///
/// Knows the files that other packages keep by their names only; nothing here changes anything.
package dev.slipway.core.support;
