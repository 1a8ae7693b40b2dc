import org.jspecify.annotations.NullMarked;

/// The wizard, in a window or in text: from the choice of a machine to the report of its installation.
@NullMarked
module dev.slipway.app {
    requires static org.jspecify;
    requires dev.slipway.core;
    requires java.logging;
    requires javafx.controls;
    requires atlantafx.base;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires io.nayuki.qrcodegen;
    requires org.jline.reader;
    requires org.jline.terminal.ffm; // what JLine reaches the terminal by

    exports dev.slipway.app to
            javafx.graphics; // starts it
}
