/// The agent: listens to its host, obeys it within the guest's policy, and tells it how the guest is.
package dev.slipway.agent.guest;
