/// What is said of what went wrong to who looks after the guest, on standard error.
package dev.slipway.agent.log;
