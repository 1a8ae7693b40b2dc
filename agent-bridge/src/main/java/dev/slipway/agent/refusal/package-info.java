/// Why something was not done: codes for programs, words for people.
package dev.slipway.agent.refusal;
