package dev.slipway.app;

import dev.slipway.app.fleet.FleetColumn;
import dev.slipway.app.fleet.Member;
import dev.slipway.app.fleet.StateWords;
import dev.slipway.app.job.Stage;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Failed;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What the rows of several machines say on each page.
///
/// @param own what is behind the pages of a machine
record FleetColumns(Function<Member, OwnModels> own, Messages messages) {
    private static final double NAME = 110;

    List<FleetColumn> ofClaims() {
        return List.of(machine(), address(), state(this::claimed));
    }

    List<FleetColumn> ofReviews() {
        return List.of(
                machine(),
                new FleetColumn("fleet.column.becomes", 185, this::becomes),
                new FleetColumn(
                        "fleet.column.plan", 205, each -> own.apply(each).review().inShort()),
                state(this::confirmed));
    }

    List<FleetColumn> ofInstallations() {
        return List.of(
                machine(),
                new FleetColumn("fleet.column.stage", 130, this::stage),
                new FleetColumn("fleet.column.whole", 76, this::whole),
                new FleetColumn("fleet.column.now", 0, this::now));
    }

    private static FleetColumn machine() {
        return new FleetColumn("fleet.column.machine", NAME, Member::hostname);
    }

    private static FleetColumn address() {
        return new FleetColumn(
                "fleet.column.address",
                170,
                member ->
                        member.job()
                                .draft()
                                .map(draft -> draft.machine().map(it -> it.address().toString()))
                                .map(address -> address.orElse("")));
    }

    private static FleetColumn state(Function<Member, ObservableValue<String>> says) {
        return new FleetColumn("fleet.column.state", 0, says);
    }

    private ObservableValue<String> claimed(Member member) {
        return new StateWords(own.apply(member).claim(), messages.get("fleet.claimed")).state();
    }

    private ObservableValue<String> confirmed(Member member) {
        return new StateWords(own.apply(member).fitting(), messages.get("fleet.confirmed")).state();
    }

    private ObservableValue<String> becomes(Member member) {
        return member.job()
                .draft()
                .map(draft -> draft.system().filter(_ -> !draft.wholeDisk()))
                .map(system -> system.map(FleetColumns::called).orElse(""));
    }

    /// Its name, and its addresses as far as they are known now.
    private static String called(SystemConfiguration system) {
        var addresses =
                system.interfaces().stream()
                        .flatMap(it -> it.addresses().stream())
                        .flatMap(it -> it.address().stream());
        return joined(Stream.concat(Stream.of(system.hostname()), addresses));
    }

    private static String joined(Stream<String> said) {
        return said.filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "));
    }

    private ObservableValue<String> stage(Member member) {
        return Bindings.createStringBinding(
                () -> stage(member.job().stage().get(), member.job().report().get().end()),
                member.job().stage(),
                member.job().report());
    }

    private String stage(Stage stage, Optional<Ended> end) {
        return switch (stage) {
            case PREPARING -> messages.get("fleet.stage.unclaimed");
            case REVIEWING -> messages.get("fleet.stage.review");
            case INSTALLING -> messages.get("status.installing");
            case ENDED -> end.map(this::ended).orElse("");
        };
    }

    private String ended(Ended end) {
        return switch (end) {
            case Completed _ -> messages.get("fleet.stage.done");
            case Failed _ -> messages.get("fleet.stage.failed");
            case Cancelled _ -> messages.get("fleet.stage.cancelled");
        };
    }

    private ObservableValue<String> whole(Member member) {
        return own.apply(member)
                .install()
                .gauge()
                .whole()
                .map(whole -> messages.get("fleet.percent", Math.round(whole.doubleValue() * 100)));
    }

    /// The step and how fast it is, who it waits for, the silence of the machine, the outcome, or what is missing.
    private ObservableValue<String> now(Member member) {
        var models = own.apply(member);
        return member.job()
                .stage()
                .flatMap(
                        stage ->
                                switch (stage) {
                                    case PREPARING -> claimed(member);
                                    case REVIEWING -> confirmed(member);
                                    case INSTALLING -> running(models);
                                    case ENDED -> models.done().inShort();
                                });
    }

    private static ObservableValue<String> running(OwnModels models) {
        var install = models.install();
        return install.silence()
                .flatMap(silence -> silence.isEmpty() ? pace(models) : install.silence());
    }

    private static ObservableValue<String> pace(OwnModels models) {
        var gauge = models.install().gauge();
        return Bindings.createStringBinding(
                () -> joined(Stream.of(gauge.now().get(), gauge.pace().get())),
                gauge.now(),
                gauge.pace());
    }
}
