/// The one door to other programs: an argument vector, a time limit, bounded output, and nothing left running.
package dev.slipway.agent.tool;
