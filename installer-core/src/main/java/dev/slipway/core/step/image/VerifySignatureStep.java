package dev.slipway.core.step.image;

import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.ImageStep.VerifySignature;
import java.util.List;

/// Looks for the operator's signature once more, right before the first write.
public final class VerifySignatureStep implements InstallStep {
    private final VerifySignature step;
    private final ImageUnpacking images;

    public VerifySignatureStep(VerifySignature step, ImageUnpacking images) {
        this.step = step;
        this.images = images;
    }

    @Override
    public String id() {
        return step.id();
    }

    /// None: no tool is run for it.
    @Override
    public List<String> commands() {
        return List.of();
    }

    /// Nothing.
    @Override
    public String change() {
        return "";
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var good = images.requireSignature(step.image(), step.plainHttp(), step.key());
        context.fact("image-signed-digest", good.digest());
        context.fact("image-signed-by", good.key());
        return Outcome.DONE;
    }

    /// Nothing: what was signed is named by its digest in the plan, and only that is unpacked.
    @Override
    public void restore(StepContext context) {}
}
