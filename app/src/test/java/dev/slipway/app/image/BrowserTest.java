package dev.slipway.app.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.image.Browser.Source;
import dev.slipway.app.settings.RecentImages;
import dev.slipway.app.settings.SettingsFile;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.failure.ImageFailure.NoCatalog;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
    @TempDir private Path folder;
    private final FakeBench bench = new FakeBench();
    private final FakeClaim claim = bench.claim();
    private ImageViewModel image;
    private Browser browser;

    @BeforeEach
    void theMachineIsHeld() throws Exception {
        bench.holding(claim);
        begin();
    }

    private void begin() {
        var kept = new RecentImages(new SettingsFile(folder.resolve("settings.kdl")));
        image = new ImageViewModel(bench.bench(), new ImageConfiguration("", false));
        browser = new Browser(bench.bench(), image, new Remembered(bench.bench(), kept));
    }

    @Test
    void goesFromARegistryByItsRepositoriesAndTheirTagsToAnImage() {
        look("registry.example.org");
        assertThat(browser.said().get())
                .isEqualTo("Repositories that node01 sees at oci://registry.example.org: 2.");
        choose("debian");
        assertThat(browser.place().value()).isEqualTo(Samples.REFERENCE.replace(":13", ""));

        choose("13");

        assertThat(image.reference().value()).isEqualTo(Samples.REFERENCE);
        assertThat(image.image().getValue()).map(ImageDraft::resolved).contains(Samples.image());
    }

    @Test
    void showsOnePageAfterTheOtherAndNoNameThatIsNone() {
        look("oci://registry.example.org/debian");
        assertThat(browser.said().get()).endsWith(": 2, and more.");

        browser.more();

        assertThat(browser.choices()).extracting(Found::words).containsExactly("12", "13", "14");
        assertThat(browser.shelf().get().orElseThrow().whole()).isTrue();
    }

    @Test
    void goesBackToAllOfTheRegistry() {
        look("registry.example.org/debian");

        browser.up();

        assertThat(browser.choices())
                .extracting(Found::words)
                .containsExactly("debian", "appliance");
    }

    @Test
    void beginsAroundTheImageThatIsNamedAlready() {
        image.reference().text().set(Samples.REFERENCE);

        browser.turnTo(Source.REGISTRY);

        assertThat(browser.place().value()).isEqualTo("oci://registry.example.org/debian");
    }

    @Test
    void saysWhatARegistryDoesNotSay() {
        claim.browsing().fails(new NoCatalog("registry.example.org", 404));

        look("registry.example.org");

        assertThat(image.activity().trouble().get().orElseThrow().remedy())
                .contains("name of the repository");
        assertThat(browser.choices()).isEmpty();
    }

    @Test
    void asksNobodyAboutWhatIsNoPlace() {
        look("no host");

        assertThat(browser.place().shown().get()).contains("host of a registry");
        assertThat(image.activity().trouble().get()).isEmpty();
    }

    @Test
    void findsWhatLiesOnTheMediaOfTheMachine() {
        browser.turnTo(Source.MEDIA);

        assertThat(browser.said().get()).isEqualTo("Images on media of node01: 2.");
        assertThat(browser.choices())
                .extracting(Found::words)
                .contains("raw:/media/stick/appliance.img.zst");
    }

    @Test
    void showsOnlyWhatIsFilteredFor() {
        browser.turnTo(Source.MEDIA);

        browser.filter().set(" DEBIAN");

        assertThat(browser.choices())
                .extracting(Found::words)
                .containsExactly("oci-archive:/media/stick/debian.tar:13");
    }

    @Test
    void remembersWhatWasLookedUpAndHow() {
        image.plainHttp().set(true);
        image.reference().text().set(Samples.REFERENCE);
        image.resolve();
        begin();
        assertThat(browser.choices()).extracting(Found::words).containsExactly(Samples.REFERENCE);

        choose(Samples.REFERENCE);

        assertThat(image.plainHttp().get()).isTrue();
        assertThat(image.image().getValue()).isPresent();
    }

    @Test
    void showsNothingOfAPlaceThatWasLeftMeanwhile() {
        bench.background().hold();
        look("registry.example.org");
        browser.turnTo(Source.RECENT);

        bench.background().runHeld();

        assertThat(browser.shelf().get()).isEmpty();
        assertThat(browser.choices()).isEmpty();
    }

    @Test
    void forgetsWhatAnotherMachineSaw() {
        look("registry.example.org");

        bench.job().letGo();

        assertThat(browser.choices()).isEmpty();
        assertThat(browser.source().get()).isEqualTo(Source.RECENT);
    }

    @Test
    void saysThatThisComputerLooksWhereAPlainMachineCannot() throws Exception {
        bench.holdingPlain(claim);

        look("registry.example.org");

        assertThat(browser.said().get()).startsWith("Repositories that this computer sees");
    }

    @Test
    void saysThatAMachineThatWasLostWhileAKeyWasHeldDownLooksThroughNothing() {
        bench.job().lost();

        look("registry.example.org");

        assertThat(image.activity().trouble().get().orElseThrow().what()).contains("not claimed");
        assertThat(browser.choices()).isEmpty();
    }

    private void look(String place) {
        browser.turnTo(Source.REGISTRY);
        browser.place().text().set(place);
        browser.look();
    }

    private void choose(String words) {
        browser.choose(
                browser.choices().stream()
                        .filter(each -> each.words().equals(words))
                        .findFirst()
                        .orElseThrow());
    }
}
