package dev.slipway.app.fleet;

import dev.slipway.app.shell.WizardPage;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/// The pages that each machine has for itself.
public interface OwnPages {
    /// May be another at another time. The same page each time it is asked for.
    ObservableValue<WizardPage> of(Member member);

    /// The button that leads on while this machine is one of several that is looked at.
    default ObservableValue<Optional<Button>> onward(Member member) {
        return of(member).flatMap(WizardPage::onward);
    }
}
