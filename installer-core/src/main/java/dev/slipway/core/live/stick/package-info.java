/// Writing live sticks: the image, and behind it a data partition with what belongs to this stick alone.
///
/// Knows disks as an installation knows them, and no machine but the one it runs on.
package dev.slipway.core.live.stick;
