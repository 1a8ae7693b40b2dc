/// KDL documents, versions 1.0.0 and 2.0.0: read with positions, edit, write.
///
/// Knows only `failure`. Ours because kdl4j is not published; its shape is kept so that it can be swapped.
package dev.slipway.core.kdl;
