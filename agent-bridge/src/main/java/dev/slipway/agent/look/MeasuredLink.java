package dev.slipway.agent.look;

import java.util.Optional;

/// What went over a link, and what the system has it as.
///
/// @param link empty where it went away meanwhile
public record MeasuredLink(LinkTraffic traffic, Optional<Link> link) {}
