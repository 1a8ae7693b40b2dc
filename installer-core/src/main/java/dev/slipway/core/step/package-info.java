/// Which class does which step of a plan.
///
/// Not exported: the engine knows steps only as [dev.slipway.core.engine.InstallStep].
package dev.slipway.core.step;
