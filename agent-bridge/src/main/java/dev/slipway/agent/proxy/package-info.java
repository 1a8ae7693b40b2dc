/// How a program of the guest that can use a proxy reaches what the host lets it reach.
package dev.slipway.agent.proxy;
