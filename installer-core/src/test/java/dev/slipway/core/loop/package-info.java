/// Whole installations with the real tools, on disks that are files: loop devices. Only root can, on Linux.
package dev.slipway.core.loop;
