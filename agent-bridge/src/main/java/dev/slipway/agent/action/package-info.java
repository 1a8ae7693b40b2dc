/// What the safe commands do on Linux.
package dev.slipway.agent.action;
