/// Finding machines: multicast, mDNS, by hand.
///
/// Knows `machine` for what is found; never claims or installs.
package dev.slipway.core.discovery;
