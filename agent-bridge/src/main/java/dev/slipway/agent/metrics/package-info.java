/// The message `metrics`: rates from what changed between two readings, and what could not be read, with its reason.
package dev.slipway.agent.metrics;
