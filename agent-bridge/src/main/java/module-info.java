import org.jspecify.annotations.NullMarked;

/// The agent of a guest, which tells its host how the guest is, over a virtio-serial port.
///
/// Needs nothing but `java.base`, for the guest's memory. A program, and no library: nothing is exported.
@NullMarked
module dev.slipway.agent {
    requires static org.jspecify;
}
