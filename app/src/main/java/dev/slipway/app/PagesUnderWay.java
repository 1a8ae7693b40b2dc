package dev.slipway.app;

import dev.slipway.app.claim.ClaimPage;
import dev.slipway.app.done.DonePage;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.fleet.Member;
import dev.slipway.app.fleet.OwnPages;
import dev.slipway.app.install.InstallPage;
import dev.slipway.app.job.Stage;
import dev.slipway.app.review.ReviewPage;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.Messages;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/// The page of each machine once the first has begun: of one of several, that which belongs to where it is now.
final class PagesUnderWay implements OwnPages {
    private final Fleet fleet;
    private final Function<Member, OwnModels> models;
    private final Messages messages;
    private final Map<Member, Map<Stage, WizardPage>> pages = new HashMap<>();

    PagesUnderWay(Fleet fleet, Function<Member, OwnModels> models, Messages messages) {
        this.fleet = fleet;
        this.models = models;
        this.messages = messages;
    }

    @Override
    public ObservableValue<WizardPage> of(Member member) {
        return fleet.several()
                .flatMap(
                        several ->
                                member.job()
                                        .stage()
                                        .map(at -> at(several ? at : Stage.INSTALLING, member)));
    }

    /// Only a machine that is still to be confirmed has one of its own.
    @Override
    public ObservableValue<Optional<Button>> onward(Member member) {
        return member.job()
                .stage()
                .flatMap(
                        stage ->
                                stage == Stage.REVIEWING
                                        ? OwnPages.super.onward(member)
                                        : WizardPage.onward(Optional.empty()));
    }

    private WizardPage at(Stage stage, Member member) {
        return pages.computeIfAbsent(member, _ -> new EnumMap<>(Stage.class))
                .computeIfAbsent(stage, _ -> made(stage, models.apply(member)));
    }

    private WizardPage made(Stage stage, OwnModels own) {
        return switch (stage) {
            case PREPARING -> new ClaimPage(own.claim(), messages);
            case REVIEWING -> new ReviewPage(own.review(), messages);
            case INSTALLING -> new InstallPage(own.install(), messages);
            case ENDED -> new DonePage(own.done(), messages);
        };
    }
}
