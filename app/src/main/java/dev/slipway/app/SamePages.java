package dev.slipway.app;

import dev.slipway.app.fleet.Member;
import dev.slipway.app.fleet.OwnPages;
import dev.slipway.app.shell.WizardPage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/// One page of each machine, made when it is first looked at.
final class SamePages implements OwnPages {
    private final Function<Member, WizardPage> make;
    private final Optional<Button> ofAll;
    private final Map<Member, ObservableValue<WizardPage>> pages = new HashMap<>();

    SamePages(Function<Member, WizardPage> make) {
        this(make, Optional.empty());
    }

    /// @param ofAll the button that leads on for all machines at once
    SamePages(Function<Member, WizardPage> make, Optional<Button> ofAll) {
        this.make = make;
        this.ofAll = ofAll;
    }

    @Override
    public ObservableValue<WizardPage> of(Member member) {
        return pages.computeIfAbsent(member, this::made);
    }

    @Override
    public ObservableValue<Optional<Button>> onward(Member member) {
        return ofAll.isPresent() ? WizardPage.onward(ofAll) : OwnPages.super.onward(member);
    }

    private ObservableValue<WizardPage> made(Member member) {
        return new ReadOnlyObjectWrapper<>(make.apply(member)).getReadOnlyProperty();
    }
}
