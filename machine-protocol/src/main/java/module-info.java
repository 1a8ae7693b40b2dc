/// The wire between a client and a machine, generated from `src/main/proto`.
///
/// Known only to `dev.slipway.core.machine` and `dev.slipway.core.machined`: everything else speaks in
/// the records of the core.
module dev.slipway.protocol {
    requires transitive com.google.protobuf;
    requires transitive io.grpc;
    requires transitive io.grpc.stub;
    requires io.grpc.protobuf;
    requires com.google.common;
    // Needed by the one above, which does not say so.
    requires com.google.common.util.concurrent.internal;

    exports dev.slipway.protocol.machined; // machined.MachineService, as the illumos daemon has it
    exports dev.slipway.protocol.v1; // slipway.v1, what it lacks
}
