/// Messages on a stream of bytes without frames: one a line, never longer than a bound.
package dev.slipway.agent.line;
