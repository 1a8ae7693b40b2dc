/// What waits to be said, in bounded memory, and how it becomes lines: the same on both sides of the wire.
package dev.slipway.agent.outgoing;
