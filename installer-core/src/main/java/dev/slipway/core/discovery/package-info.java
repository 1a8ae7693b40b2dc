/// Finding machines: by multicast of our own and by multicast DNS, by hand where nothing answers.
///
/// Knows `machine` for what is found; never claims or installs.
package dev.slipway.core.discovery;
