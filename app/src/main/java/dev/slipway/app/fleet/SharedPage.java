package dev.slipway.app.fleet;

import dev.slipway.app.shell.PageBehind;
import dev.slipway.app.shell.PageModel;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/// A page that decides for all machines of the fleet, and says so where they are several.
public final class SharedPage extends PageBehind {
    private final Fleet fleet;
    private final String words;
    private final StringBinding notice;

    /// @param words what it means for the others
    public SharedPage(PageModel page, Fleet fleet, String words) {
        super(page);
        this.fleet = fleet;
        this.words = words;
        notice = Bindings.createStringBinding(this::noted, super.notice(), fleet.several());
    }

    /// What it shows is the first one's.
    @Override
    public void enter() {
        fleet.select(fleet.first());
        super.enter();
    }

    @Override
    public StringBinding notice() {
        return notice;
    }

    private String noted() {
        return Stream.of(super.notice().get(), fleet.several().get() ? words : "")
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
