/// How the machine itself is, while it waits or is installed: measured, told on its console when something is wrong, and
/// offered to Prometheus where the operator asks for it.
///
/// Only what was measured is said; what could not be is left out. Knows nothing of claims and installations.
package dev.slipway.core.monitor;
