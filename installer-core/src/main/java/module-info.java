import org.jspecify.annotations.NullMarked;

/// The headless engine: looks at a machine, checks and plans an installation, carries it out, says what it is doing.
@NullMarked
module dev.slipway.core {
    requires static transitive org.jspecify;
    requires java.net.http;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.databind;
    requires info.picocli;
    requires dev.slipway.protocol;
    requires io.grpc.netty.shaded;
    requires io.grpc.protobuf;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires com.sun.jna;
    requires com.github.luben.zstd_jni;
    requires javax.jmdns;

    exports dev.slipway.core.failure; // what can go wrong
    exports dev.slipway.core.kdl; // KDL documents, read and written
}
