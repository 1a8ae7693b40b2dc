package dev.slipway.app.dialogue;

import dev.slipway.app.shell.PageModel;
import java.util.List;
import java.util.Optional;

/// A page as lines and choices; the twin of a [dev.slipway.app.shell.WizardPage].
public interface TextPage {
    /// One or two words.
    String title();

    /// What is to be done here, as a sentence.
    String heading();

    PageModel model();

    /// What there is to read now.
    List<String> lines();

    /// What can be done now beside going on and back.
    List<Choice> choices();

    /// The page that is read just now; of several machines, each has one of its own.
    default TextPage now() {
        return this;
    }

    /// What going back means here, where it is more than that.
    default Optional<String> backWords() {
        return Optional.empty();
    }
}
