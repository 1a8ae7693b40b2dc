package dev.slipway.agent.relay;

import dev.slipway.agent.message.StreamMessage;

/// Says what a stream has to say to the other side, in the order in which it was given, and so slowly that other things are
/// said between.
public interface Voice {
    void say(StreamMessage message) throws InterruptedException;
}
