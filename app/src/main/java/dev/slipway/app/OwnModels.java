package dev.slipway.app;

import dev.slipway.app.claim.ClaimViewModel;
import dev.slipway.app.done.DoneViewModel;
import dev.slipway.app.fleet.Fitting;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.fleet.Member;
import dev.slipway.app.install.InstallViewModel;
import dev.slipway.app.job.Stage;
import dev.slipway.app.review.ReviewViewModel;
import dev.slipway.app.shell.PageModel;

/// What is behind the pages that each machine has for itself.
///
/// @param fitting the review, which waits until the machine can have what is reviewed
record OwnModels(
        ClaimViewModel claim,
        ReviewViewModel review,
        PageModel fitting,
        InstallViewModel install,
        DoneViewModel done) {
    static OwnModels of(Member member, Fleet fleet, Parts parts) {
        var bench = member.bench();
        var review = new ReviewViewModel(bench);
        return new OwnModels(
                new ClaimViewModel(bench, parts.connector(), fleet),
                review,
                new Fitting(review, member),
                new InstallViewModel(bench, parts.pause(), parts.reports()),
                new DoneViewModel(bench, parts.reports(), fleet::startOver));
    }

    /// Where one machine is while others are elsewhere.
    PageModel at(Stage stage) {
        return switch (stage) {
            case PREPARING -> claim;
            case REVIEWING -> fitting;
            case INSTALLING -> install;
            case ENDED -> done;
        };
    }
}
