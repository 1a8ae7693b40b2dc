package dev.slipway.app.fleet;

import dev.slipway.app.shell.PageBehind;
import dev.slipway.app.shell.PageModel;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/// A page that a machine may not go on from while the configuration of the first one does not fit it.
public final class Fitting extends PageBehind {
    private final Member member;
    private final MisfitWords words;
    private final StringBinding missing;

    public Fitting(PageModel page, Member member) {
        super(page);
        this.member = member;
        this.words = new MisfitWords(member.messages());
        missing = Bindings.createStringBinding(this::missed, member.misfits(), super.missing());
    }

    @Override
    public StringBinding missing() {
        return missing;
    }

    private String missed() {
        var misfits = words.of(member.misfits().get());
        return misfits.isEmpty() ? super.missing().get() : misfits;
    }
}
