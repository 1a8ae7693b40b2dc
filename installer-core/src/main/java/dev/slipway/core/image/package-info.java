/// Images: what they are called, where they are, and how they get onto a disk, fast and verified.
///
/// The door to the packages below: [dev.slipway.core.image.Images] resolves, copies, verifies and
/// unpacks. Knows `failure`, `event`, of `config` the key of a signature, and
/// its own packages; not the engine, not the steps.
package dev.slipway.core.image;
