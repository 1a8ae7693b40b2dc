package dev.slipway.app;

import dev.slipway.app.claim.ClaimText;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.TextPage;
import dev.slipway.app.done.DoneText;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.fleet.Member;
import dev.slipway.app.install.InstallText;
import dev.slipway.app.job.Stage;
import dev.slipway.app.review.ReviewText;

/// The pages in text that each machine has for itself.
record OwnTexts(ClaimText claim, ReviewText review, InstallText install, DoneText done) {
    static OwnTexts of(Member member, OwnModels models, Fleet fleet, Dialogue dialogue) {
        return new OwnTexts(
                new ClaimText(models.claim(), dialogue),
                new ReviewText(
                        models.review(), () -> fleet.several().get() && !fleet.begun(), dialogue),
                new InstallText(
                        models.install(),
                        member.bench().seconds(),
                        dialogue,
                        said -> tell(member, said, fleet, dialogue)),
                new DoneText(models.done(), fleet::ended, dialogue));
    }

    /// Of several machines, only that which is looked at is heard step by step.
    private static void tell(Member member, String said, Fleet fleet, Dialogue dialogue) {
        if (fleet.selected().get() == member && !said.isEmpty()) {
            dialogue.say(
                    fleet.several().get()
                            ? dialogue.words("fleet.of", member.hostname().getValue(), said)
                            : said);
        }
    }

    /// Where one machine is while others are elsewhere.
    TextPage at(Stage stage) {
        return switch (stage) {
            case PREPARING -> claim;
            case REVIEWING -> review;
            case INSTALLING -> install;
            case ENDED -> done;
        };
    }
}
