/// The machine configuration as KDL, beside the pages: written by them, and by the operator.
///
/// Knows the draft and no page.
package dev.slipway.app.kdl;
