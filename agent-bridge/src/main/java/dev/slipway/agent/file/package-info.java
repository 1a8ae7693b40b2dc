/// Files that go to the host and come from it, below the folders that the policy names.
package dev.slipway.agent.file;
