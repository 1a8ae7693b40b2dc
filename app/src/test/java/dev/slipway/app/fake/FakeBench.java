package dev.slipway.app.fake;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.job.Hold;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.text.Messages;
import java.util.Locale;

/// A workbench without threads and without a clock.
public final class FakeBench {
    private final InlineBackground background = new InlineBackground();
    private final FakeSeconds seconds = new FakeSeconds();
    private final Workbench bench =
            new Workbench(new Job(background), background, seconds, new Messages(Locale.ENGLISH));

    public Workbench bench() {
        return bench;
    }

    /// With that bench's machine as the first.
    public Fleet fleet() {
        return new Fleet(bench);
    }

    public Job job() {
        return bench.job();
    }

    public InlineBackground background() {
        return background;
    }

    public FakeSeconds seconds() {
        return seconds;
    }

    public FakeClaim claim() {
        return new FakeClaim(seconds, FakeStory.whole());
    }

    /// As [#holding], but the machine is a plain illumos machined.
    public void holdingPlain(FakeClaim claim) throws Exception {
        holding(claim);
        job().hold(new Hold(new FakeMachine("node01", claim).speakingPlainly(), claim));
    }

    /// The job has got as far as holding that machine and knowing its disks.
    public FakeBench holding(FakeClaim claim) throws Exception {
        job().choose(new ChosenMachine("id-node01", "node01", Samples.NODE01, true));
        job().hold(new Hold(new FakeMachine("node01", claim), claim));
        var inventory = claim.inventory();
        job().change(draft -> draft.seen(inventory));
        return this;
    }
}
