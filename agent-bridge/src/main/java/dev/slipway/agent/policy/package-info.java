/// What the owner of a guest lets its host do, and the record of what the host asked for.
package dev.slipway.agent.policy;
