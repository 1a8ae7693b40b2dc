import org.jspecify.annotations.NullMarked;

/// The wizard: from the choice of a machine to the report of its installation.
@NullMarked
module dev.slipway.app {
    requires static org.jspecify;
    requires dev.slipway.core;
    requires javafx.controls;
    requires atlantafx.base;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires io.nayuki.qrcodegen;

    exports dev.slipway.app to
            javafx.graphics; // starts it
}
