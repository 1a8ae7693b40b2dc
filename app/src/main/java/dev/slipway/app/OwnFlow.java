package dev.slipway.app;

import dev.slipway.app.claim.ClaimPage;
import dev.slipway.app.done.DonePage;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.fleet.FleetColumn;
import dev.slipway.app.fleet.FleetPage;
import dev.slipway.app.fleet.OwnPages;
import dev.slipway.app.review.EraseAll;
import dev.slipway.app.review.EraseButton;
import dev.slipway.app.review.ReviewPage;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.Messages;
import java.util.List;
import java.util.Optional;

/// The pages of the window that each machine has for itself, under the rows of all machines.
record OwnFlow(Fleet fleet, Course course, Messages messages) {
    WizardPage claims() {
        var pages = new SamePages(each -> new ClaimPage(course.own(each).claim(), messages));
        var columns = columns().ofClaims();
        return page("claim.title", "claim.heading", course.claims(), pages, columns);
    }

    WizardPage reviews() {
        var all = new EraseAll(fleet, each -> course.own(each).review(), messages);
        var pages =
                new SamePages(
                        each -> new ReviewPage(course.own(each).review(), messages),
                        Optional.of(EraseButton.ofAll(all, messages)));
        var columns = columns().ofReviews();
        return page("review.title", "review.heading", course.reviews(), pages, columns);
    }

    WizardPage installations() {
        var pages = new PagesUnderWay(fleet, course::own, messages);
        var columns = columns().ofInstallations();
        return page("install.title", "install.heading", course.installations(), pages, columns);
    }

    WizardPage ends() {
        var pages = new SamePages(each -> new DonePage(course.own(each).done(), messages));
        var columns = columns().ofInstallations();
        return page("done.title", "done.heading", course.ends(), pages, columns);
    }

    private WizardPage page(
            String title,
            String heading,
            PageModel model,
            OwnPages pages,
            List<FleetColumn> columns) {
        return new FleetPage(
                fleet, messages.get(title), messages.get(heading), model, pages, columns, messages);
    }

    private FleetColumns columns() {
        return new FleetColumns(course::own, messages);
    }
}
