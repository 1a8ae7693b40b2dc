package dev.slipway.core.config;

import static dev.slipway.core.config.Codes.assertCode;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses, with a prefix and without.
class IpAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "192.0.2.255",
                "::",
                "::1",
                "2001:db8::5",
                "fe80::1",
                "1:2:3:4:5:6:7:8",
                "::ffff:192.0.2.1",
                "1::",
                "A:b::1",
                "1:2:3:4:5:6:192.0.2.1",
                "1:2:3:4:5:6:7::"
            })
    void readsAddresses(String text) {
        assertThat(IpAddress.problem(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "01.2.3.4",
                "1.2.3.4 ",
                "0x7f.1.1.1",
                "a.b.c.d",
                "localhost",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "::12345",
                "::g",
                "1:2:3:4:5:6:7:8::",
                "::1%eth0",
                "[::1]",
                "1.2.3.4::",
                "::1.2.3",
                "1:2:3:4:5:6:7:1.2.3.4",
                "1.2.3.4/24",
                "1..2.3",
                "٣.1.1.1"
            })
    void refusesWhatIsNoAddressWithoutLookingItUp(String text) {
        assertCode(IpAddress.problem(text)).isEqualTo("address-bad");
    }

    @Test
    void readsTheSameAddressFromEverySpelling() {
        assertThat(IpAddress.parse("2001:db8:0:0:0:0:0:5"))
                .isEqualTo(IpAddress.parse("2001:DB8::5"));
        assertThat(IpAddress.parse("::ffff:192.0.2.1"))
                .isEqualTo(IpAddress.parse("::ffff:c000:201"));
        assertThat(IpAddress.parse("192.0.2.1").orElseThrow().bits()).isEqualTo(0xC0000201L);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.5,prefix-missing",
        "192.0.2.5/33,prefix-bad",
        "192.0.2.5/0,prefix-bad",
        "192.0.2.5/,prefix-bad",
        "192.0.2.5/024,prefix-bad",
        "x/24,prefix-bad",
        "2001:db8::5/129,prefix-bad",
        "192.0.2.5/24/8,prefix-bad",
        "192.0.2.0/24,address-not-for-host",
        "192.0.2.255/24,address-not-for-host",
        "127.0.0.1/8,address-not-for-host",
        "224.0.0.1/4,address-not-for-host",
        "0.0.0.0/8,address-not-for-host",
        "::1/128,address-not-for-host",
        "ff02::1/64,address-not-for-host",
        "192.0.2.5/24,",
        "192.0.2.0/31,",
        "192.0.2.255/32,",
        "2001:db8::/64,"
    })
    void takesAddressesWithAPrefixThatAMachineCanHave(String text, String code) {
        assertCode(IpPrefix.problem(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,192.0.2.1",
        "0.0.0.0,0.0.0.0",
        "2001:DB8:0:0:0:0:0:7,2001:db8::7",
        "2001:db8::1:0:0:1,2001:db8::1:0:0:1",
        "2001:0:0:1:0:0:0:1,2001:0:0:1::1",
        "2001:db8:0:1:1:1:1:1,2001:db8:0:1:1:1:1:1",
        "fe80:0:0:0:0:0:0:0,fe80::",
        "::,::",
        "::1,::1",
        "10:0:0:a0:0:0:0:10,10:0:0:a0::10"
    })
    void writesAddressesAsIsUsual(String text, String written) {
        assertThat(IpAddress.parse(text)).map(IpAddress::text).contains(written);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.11/24,0,192.0.2.11/24",
        "192.0.2.11/24,9,192.0.2.20/24",
        "192.0.255.254/15,3,192.1.0.1/15",
        "2001:db8::ffff/64,1,2001:db8::1:0/64",
        "192.0.2.0/31,1,192.0.2.1/31"
    })
    void countsAddressesUp(String text, int number, String later) {
        assertThat(IpPrefix.parse(text).flatMap(prefix -> prefix.plus(number)))
                .map(IpPrefix::text)
                .contains(later);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.254/24,1", // broadcast
        "192.0.2.250/24,7",
        "192.0.2.1/31,1",
        "2001:db8::ffff/112,1",
        "255.255.255.255/1,1",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/1,1"
    })
    void doesNotCountOutOfANetwork(String text, int number) {
        assertThat(IpPrefix.parse(text).flatMap(prefix -> prefix.plus(number))).isEmpty();
    }
}
