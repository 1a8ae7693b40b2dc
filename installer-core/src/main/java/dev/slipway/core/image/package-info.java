/// Images: what they are called, where they are, and how they get onto a disk, fast and verified.
///
/// The door to the packages below: [dev.slipway.core.image.Images] resolves and unpacks. Knows `failure`, `event` and
/// its own packages; not the engine, not the steps.
package dev.slipway.core.image;
