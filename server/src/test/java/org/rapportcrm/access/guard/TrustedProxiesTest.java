package org.rapportcrm.access.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** security.md A31. */
class TrustedProxiesTest {
    private static final List<String> OURS = List.of("127.0.0.1", "10.8.0.0/13", "fd00::/8");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // from a proxy of ours: the right-most address that is none of them
                "127.0.0.1 | 203.0.113.7 | 203.0.113.7",
                "127.0.0.1 | 198.51.100.1, 203.0.113.7 | 203.0.113.7",
                "127.0.0.1 | 198.51.100.1, 203.0.113.7, 10.15.255.254 | 203.0.113.7",
                "fd12::7 | 2001:db8::7,10.8.0.1 | 2001:db8:0:0:0:0:0:7",
                // only ours all the way: the first of them
                "127.0.0.1 | 10.9.1.1, 10.8.1.1 | 10.9.1.1",
                // what is no address ends the way
                "127.0.0.1 | 203.0.113.7, unknown | 127.0.0.1",
                "127.0.0.1 | crm.example.org | 127.0.0.1",
                // from anybody else: their own word about themselves is nothing
                "203.0.113.9 | 127.0.0.1 | 203.0.113.9",
                "10.16.0.1 | 198.51.100.1 | 10.16.0.1"
            })
    void knowWhoAskedThem(String from, String forwarded, String client) {
        assertThat(seen(OURS, from, forwarded).getRemoteAddr()).isEqualTo(client);
    }

    @Test
    void areNoneUnlessSet() {
        assertThat(seen(List.of(""), "127.0.0.1", "203.0.113.7").getRemoteAddr())
                .isEqualTo("127.0.0.1");
        assertThat(seen(List.of(""), "127.0.0.1", "203.0.113.7").isSecure()).isFalse();
    }

    @Test
    void sayWhetherTheyWereAskedOverTls() {
        assertThat(seen(OURS, "127.0.0.1", "203.0.113.7").isSecure()).isTrue();
        assertThat(seen(OURS, "203.0.113.9", "203.0.113.7").isSecure()).isFalse();
    }

    @Test
    void mayAddALineOfTheirOwn() {
        MockHttpServletRequest request = request("127.0.0.1", "198.51.100.1");
        request.addHeader("X-Forwarded-For", "203.0.113.7");

        assertThat(new TrustedProxies(OURS).client(request)).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource({"crm.example.org", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0.0.0"})
    void areNamedByAddressOrTheServerDoesNotStart(String network) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustedProxies(List.of(network)));
    }

    private static jakarta.servlet.http.HttpServletRequest seen(
            List<String> trusted, String from, String forwarded) {
        MockFilterChain chain = new MockFilterChain();
        try {
            new ClientFilter(new TrustedProxies(trusted))
                    .doFilter(request(from, forwarded), new MockHttpServletResponse(), chain);
        } catch (java.io.IOException | jakarta.servlet.ServletException e) {
            throw new AssertionError(e);
        }
        return (jakarta.servlet.http.HttpServletRequest)
                java.util.Objects.requireNonNull(chain.getRequest());
    }

    private static MockHttpServletRequest request(String from, String forwarded) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(from);
        request.addHeader("X-Forwarded-For", forwarded);
        request.addHeader("X-Forwarded-Proto", "https");
        return request;
    }
}
