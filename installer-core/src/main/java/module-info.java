import org.jspecify.annotations.NullMarked;

/// The headless engine: looks at a machine, checks and plans an installation, carries it out, says what it is doing.
@NullMarked
module dev.slipway.core {
    requires static transitive org.jspecify;
    requires java.logging;
    requires java.net.http;
    requires jdk.httpserver;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.databind;
    requires info.picocli;
    requires dev.slipway.protocol;
    requires transitive dev.slipway.agent;
    requires io.grpc.netty.shaded;
    requires io.grpc.protobuf;
    requires org.apache.commons.codec;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires com.sun.jna;
    requires com.github.luben.zstd_jni;
    requires org.tukaani.xz;

    exports dev.slipway.core.text; // what comes from elsewhere, before it is shown
    exports dev.slipway.core.failure; // what can go wrong
    exports dev.slipway.core.secret; // what nobody may read
    exports dev.slipway.core.command; // the door to external tools
    exports dev.slipway.core.kdl; // KDL documents, read and written
    exports dev.slipway.core.config; // what the operator approves
    exports dev.slipway.core.inventory; // what a machine has
    exports dev.slipway.core.alert; // what is wrong with a machine
    exports dev.slipway.core.image.reference; // which image is meant
    exports dev.slipway.core.image.root to
            tools.jackson.databind;
    exports dev.slipway.core.image.unpack to
            tools.jackson.databind;
    exports dev.slipway.core.image.copy to
            tools.jackson.databind;
    exports dev.slipway.core.image to
            tools.jackson.databind;
    exports dev.slipway.core.support to
            tools.jackson.databind;
    exports dev.slipway.core.check; // may it run there
    exports dev.slipway.core.plan; // what will be done
    exports dev.slipway.core.event; // what the engine says
    exports dev.slipway.core.engine; // how a plan is run
    exports dev.slipway.core.platform; // the seam to an operating system
    exports dev.slipway.core.pki; // who we are and whom we trust
    exports dev.slipway.core.machine; // a machine, wherever it is
    exports dev.slipway.core.machine.plain; // one that speaks in plain text
    exports dev.slipway
            .core
            .machine
            .guest; // one behind the virtio-serial port of a virtual machine
    exports dev.slipway.core.discovery; // finding machines
    exports dev.slipway.core.service; // what systemd is told of this program
    exports dev.slipway.core.remote; // what a live system lets others do from elsewhere

    opens dev.slipway.core.platform.simulated to
            tools.jackson.databind; // a simulated machine is kept as JSON
    opens dev.slipway.core.cli to
            info.picocli,
            tools.jackson.databind;
    opens dev.slipway.core.cli.image to
            info.picocli;
    opens dev.slipway.core.cli.demo to
            info.picocli;
    opens dev.slipway.core.cli.kdl to
            info.picocli;
}
