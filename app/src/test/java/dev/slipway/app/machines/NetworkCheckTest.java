package dev.slipway.app.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeConnector;
import dev.slipway.app.fake.FakeDiscovery;
import dev.slipway.core.discovery.TestedAddress;
import dev.slipway.core.discovery.TestedAddress.Answer;
import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.machine.MachineAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkCheckTest {
    private static final Answer GIVEN = new Answer.Given();
    private static final Answer UNTRIED = new Answer.Untried();

    private final FakeBench bench = new FakeBench();
    private final FakeDiscovery discovery = FakeDiscovery.immediate();
    private final List<MachineAddress> tried = new ArrayList<>();
    private final MachinesViewModel page =
            new MachinesViewModel(bench.fleet(), discovery, new FakeConnector(), "by multicast");
    private Answer port = GIVEN;
    private Answer tls = GIVEN;
    private List<String> resolved = List.of("192.0.2.9");
    private NetworkCheck check;

    @BeforeEach
    void begin() {
        check = new NetworkCheck(bench.bench(), discovery, this::reached, page);
    }

    private TestedAddress reached(MachineAddress address) {
        tried.add(address);
        return new TestedAddress(address, resolved, port, tls);
    }

    @Test
    void saysOfEachInterfaceWhatIsTrueAndWhatStandsInTheWay() {
        check.testInterfaces();

        assertThat(check.facts().get())
                .extracting(NetworkFact::name, NetworkFact::good)
                .containsExactly(tuple("eth0", true), tuple("eth1", false), tuple("wlan0", true));
        assertThat(words(0))
                .startsWith("up; 192.0.2.7/24; can multicast. The question was sent, and heard");
        assertThat(words(1)).contains("did not hear it itself: its firewall");
        assertThat(words(2)).startsWith("down; no IPv4 address");
    }

    @Test
    void saysWhyItCannotTest() {
        discovery.fails(new ConnectionLost("239.255.255.250:1900", "Address already in use"));

        check.testInterfaces();

        assertThat(check.activity().trouble().get()).isPresent();
        assertThat(check.facts().get()).isEmpty();
    }

    @Test
    void triesTheAddressThatStandsOnThePage() {
        page.address().text().set("node09:9000");

        check.testAddress();

        assertThat(tried).containsExactly(new MachineAddress("node09", 9000));
        assertThat(words(0)).isEqualTo("192.0.2.9");
        assertThat(words(1)).isEqualTo("9000 answers");
        assertThat(words(2)).startsWith("is spoken there");
    }

    @Test
    void saysHowFarItGot() {
        resolved = List.of();
        port = UNTRIED;
        tls = UNTRIED;
        tryIt();
        assertThat(words(0)).startsWith("node09 stands for no address");
        assertThat(check.facts().get())
                .extracting(NetworkFact::good)
                .containsExactly(false, true, true);

        resolved = List.of("192.0.2.9");
        port = new Answer.Refused("Connection refused");
        tryIt();
        assertThat(words(1)).startsWith("8443 does not answer: Connection refused");

        port = GIVEN;
        tls = new Answer.Refused("no handshake");
        tryIt();
        assertThat(words(2)).startsWith("is not spoken there: no handshake");
    }

    @Test
    void asksNobodyAboutWhatIsNoAddress() {
        page.address().text().set("two words");

        check.testAddress();

        assertThat(tried).isEmpty();
        assertThat(page.address().shown().get()).isNotEmpty();
    }

    private void tryIt() {
        page.address().text().set("node09");
        check.testAddress();
    }

    private String words(int fact) {
        return check.facts().get().get(fact).words();
    }
}
