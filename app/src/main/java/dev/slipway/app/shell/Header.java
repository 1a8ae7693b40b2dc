package dev.slipway.app.shell;

import dev.slipway.app.text.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which machine all of this is about, on every page: its name, whether it is simulated, how long we hold it.
final class Header {
    private final Label step = new Label();
    private final Label machine = new Label();
    private final Label simulated;
    private final Label lease = new Label();
    private final HBox root;

    Header(Subject subject, List<Aside> asides, Messages messages) {
        simulated = new Label(messages.get("header.simulated"), new FontIcon(Feather.CPU));
        simulated.setId("simulated");
        simulated.getStyleClass().add("simulated");
        simulated.visibleProperty().bind(subject.simulated());
        simulated.managedProperty().bind(simulated.visibleProperty());
        machine.setId("machine");
        machine.textProperty().bind(subject.machine());
        machine.getStyleClass().add("header-machine");
        lease.setId("lease");
        lease.textProperty().bind(subject.lease());
        lease.getStyleClass().add("header-lease");
        root = new HBox(step, gap(), machine, lease, simulated);
        asides.forEach(aside -> root.getChildren().add(aside.opener()));
        root.getStyleClass().add("header");
        step.getStyleClass().add("header-step");
    }

    HBox root() {
        return root;
    }

    void step(String words) {
        step.setText(words);
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
