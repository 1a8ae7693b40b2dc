package dev.slipway.app.storage;

import dev.slipway.app.draft.Layout;

/// A layout, and what it would make of the chosen disks.
///
/// @param allowed whether the number of chosen disks allows it
/// @param survives how many of them may be lost
/// @param capacity about so many bytes for data
record LayoutOffer(Layout layout, boolean allowed, int disks, int survives, long capacity) {}
