/// What the system is told of a service that this program is.
package dev.slipway.core.service;
