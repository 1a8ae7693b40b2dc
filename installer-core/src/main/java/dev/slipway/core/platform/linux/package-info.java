/// Looks at a machine that runs Linux, through sysfs, procfs, udev and the tools of util-linux and ZFS.
///
/// Knows `inventory` and `command`; writes nothing.
package dev.slipway.core.platform.linux;
