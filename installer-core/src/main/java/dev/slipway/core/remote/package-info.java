/// What a live system lets others do from elsewhere than the machine API: see its display, work at it, log in, reach
/// it through tunnels.
///
/// All of it is off unless the live settings, which the machine's operator wrote onto the stick, turn it on.
package dev.slipway.core.remote;
