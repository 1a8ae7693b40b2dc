package dev.slipway.app.shell;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.LeaseWatch;
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

    Header(Job job, LeaseWatch watch, List<Aside> asides, Messages messages) {
        simulated = new Label(messages.get("header.simulated"), new FontIcon(Feather.CPU));
        simulated.setId("simulated");
        simulated.getStyleClass().add("simulated");
        machine.setId("machine");
        machine.getStyleClass().add("header-machine");
        lease.setId("lease");
        lease.textProperty().bind(watch.words());
        lease.getStyleClass().add("header-lease");
        root = new HBox(step, gap(), machine, lease, simulated);
        asides.forEach(aside -> root.getChildren().add(aside.opener()));
        root.getStyleClass().add("header");
        step.getStyleClass().add("header-step");
        job.draft().subscribe(this::show);
    }

    HBox root() {
        return root;
    }

    void step(String words) {
        step.setText(words);
    }

    private void show(Draft draft) {
        machine.setText(draft.hostname());
        simulated.setVisible(draft.simulated());
        simulated.setManaged(draft.simulated());
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
