package dev.slipway.core.live.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.core.Samples;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.LiveSettings;
import dev.slipway.core.config.LiveSettings.Consent;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.failure.ConfigurationFailure.NoConsent;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.machine.PlannedInstallation;
import dev.slipway.core.plan.Erasure;
import dev.slipway.core.plan.Kept;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentRulesTest {
    private static final Hardware MACHINE =
            new Hardware("Slipway", "Lab", "SN-1", "51190a7e-0001-4000-8000-000000000001");

    @Test
    void takesAConfigurationWhoseDisksAreNamedInTheConsent() throws Exception {
        var consent = consent("serial:SLIP0001", "wwn:0x5000c500a1b2c3d4");
        var configuration = configuration("serial:SLIP0001", "wwn:0x5000C500A1B2C3D4");

        assertThat(ConsentRules.refuseUnsafe(settings(consent), configuration)).isEqualTo(consent);
    }

    @Test
    void refusesWhereNobodyConsented() {
        assertThat(
                        lacks(
                                () ->
                                        ConsentRules.refuseUnsafe(
                                                LiveSettings.NONE, configuration("serial:A"))))
                .contains("unattended");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A", "id:ata-A", "model:Samsung", "bay:1", "size:2TB", "serial:A,size:2TB"})
    void refusesADiskThatIsNotNamedByWhatStaysTheSame(String selector) {
        var consent = consent("serial:A");

        assertThat(
                        lacks(
                                () ->
                                        ConsentRules.refuseUnsafe(
                                                settings(consent), configuration(selector))))
                .contains("“" + selector + "”");
    }

    @Test
    void refusesADiskThatTheConsentDoesNotName() {
        var consent = consent("serial:A");

        assertThat(
                        lacks(
                                () ->
                                        ConsentRules.refuseUnsafe(
                                                settings(consent),
                                                configuration("serial:A", "serial:B"))))
                .contains("“serial:B”");
    }

    @Test
    void looksAtTheDiskOfARawImageToo() {
        var image =
                new ImageConfiguration(
                        "raw:/usb/images/disk.img",
                        false,
                        List.of(),
                        Optional.empty(),
                        Optional.of("serial:B"));

        assertThat(
                        lacks(
                                () ->
                                        ConsentRules.refuseUnsafe(
                                                settings(consent("serial:A")),
                                                MachineConfiguration.of(image))))
                .contains("“serial:B”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"51190A7E-0001-4000-8000-000000000001", "SN-1"})
    void knowsTheMachineByUuidOrSerialNumber(String named) throws Exception {
        ConsentRules.refuseOtherMachine(new Consent(named, List.of("serial:A")), MACHINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"51190a7e-0001-4000-8000-000000000002", "SN-2", "sn-1", "Lab"})
    void refusesAnotherMachine(String named) {
        var consent = new Consent(named, List.of("serial:A"));

        assertThat(lacks(() -> ConsentRules.refuseOtherMachine(consent, MACHINE)))
                .contains(named, "SN-1");
    }

    /// The disks of its like have other serial numbers, unless those are of that kind, too.
    @ParameterizedTest
    @ValueSource(strings = {"03000200-0400-0500-0006-000700080009", "Default string"})
    void refusesAMachineThatIsNamedByWhatManyHave(String named) {
        var board = new Hardware("", "", "Default string", "03000200-0400-0500-0006-000700080009");
        var consent = new Consent(named, List.of("serial:A"));

        assertThat(lacks(() -> ConsentRules.refuseOtherMachine(consent, board))).contains(named);
    }

    @Test
    void refusesAPlanThatErasesOrKeepsADiskWhichItDoesNotName() throws Exception {
        var consent = consent("serial:SLIP0001");
        var inventory = Samples.inventory();
        var kept = new Kept(Samples.B, "rpool", "1", "", "rpool/ROOT/be");

        ConsentRules.refuseOtherDisks(consent, plan(List.of(), Samples.A), inventory);
        assertThat(
                        Stream.of(
                                lacks(
                                        () ->
                                                ConsentRules.refuseOtherDisks(
                                                        consent,
                                                        plan(List.of(), Samples.A, Samples.B),
                                                        inventory)),
                                lacks(
                                        () ->
                                                ConsentRules.refuseOtherDisks(
                                                        consent,
                                                        plan(List.of(kept), Samples.A),
                                                        inventory))))
                .allSatisfy(lacks -> assertThat(lacks).contains("SLIP0002"));
    }

    @Test
    void refusesADiskWhoseSerialNumberAnotherOneHasToo() {
        var twin = Samples.sized("SLIP0001", 7 * Samples.GIBIBYTE);

        assertThat(
                        lacks(
                                () ->
                                        ConsentRules.refuseOtherDisks(
                                                consent("serial:SLIP0001"),
                                                plan(List.of(), Samples.A),
                                                Samples.inventory(Samples.A, twin))))
                .contains("SLIP0001");
    }

    private static PlannedInstallation plan(List<Kept> kept, Disk... erased) {
        var erasures = Stream.of(erased).map(disk -> new Erasure(disk, "rpool mirror-0")).toList();
        return new PlannedInstallation(
                "m-1", "ab".repeat(32), false, Samples.IMAGE, erasures, kept, List.of());
    }

    private static LiveSettings settings(Consent consent) {
        return new LiveSettings(
                Optional.empty(), Optional.empty(), List.of(), Optional.of(consent));
    }

    private static Consent consent(String... disks) {
        return new Consent(MACHINE.uuid(), List.of(disks));
    }

    private static MachineConfiguration configuration(String... disks) {
        var pool =
                new PoolConfiguration(
                        "rpool", List.of(new VdevConfiguration(VdevKind.MIRROR, List.of(disks))));
        return new MachineConfiguration(
                List.of(pool),
                new ImageConfiguration("oci-archive:/usb/images/debian.tar", false),
                Optional.empty(),
                SystemConfiguration.none());
    }

    private static String lacks(ThrowingCallable act) {
        var failure = catchThrowableOfType(InstallException.class, act).failure();
        assertThat(failure).isInstanceOf(NoConsent.class);
        return failure instanceof NoConsent(var lacks) ? lacks : "";
    }
}
