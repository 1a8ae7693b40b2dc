/// The agent as a program: its settings, its report for people, its start and its end.
package dev.slipway.agent.cli;
