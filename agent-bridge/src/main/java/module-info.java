import org.jspecify.annotations.NullMarked;

/// Machines without a network: the parts that guest agent and host bridge share over virtio-serial.
///
/// Needs nothing but the JDK, for the guest's memory.
@NullMarked
module dev.slipway.agent {
    requires static org.jspecify;

    exports dev.slipway.agent.port; // which device is our port
    exports dev.slipway.agent.line; // how messages are told apart on it
}
