/// Which device of a guest is the port that leads to its host.
package dev.slipway.agent.port;
