/// May this configuration run on this machine? Configuration × inventory × image → problems with remedies.
///
/// Pure: looks at values, never at the machine.
package dev.slipway.core.check;
