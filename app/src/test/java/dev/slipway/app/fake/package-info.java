/// A world for the wizard to be tried in: machines that answer, are claimed, and play whole installations.
@NullMarked
package dev.slipway.app.fake;

import org.jspecify.annotations.NullMarked;
