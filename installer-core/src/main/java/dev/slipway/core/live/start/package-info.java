/// What a live system does when it starts from a stick: network and clock as its settings have them, and, where the stick
/// consents to it, an installation without an operator.
package dev.slipway.core.live.start;
