import org.jspecify.annotations.NullMarked;

/// The agent of a guest, which tells its host how the guest is, over a virtio-serial port.
///
/// Needs nothing but `java.base`, for the guest's memory; on Windows JNA, too. In the guest it is a program; the host's side is a
/// library.
@NullMarked
module dev.slipway.agent {
    requires static org.jspecify;
    requires static com.sun.jna; // package windows

    exports dev.slipway.agent.host; // the guests of this host
    exports dev.slipway.agent.relay; // streams between host and guest
}
