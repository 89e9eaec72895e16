package org.rapportcrm.access.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Row 12 of security.md. */
class OutgoingCallsTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final OutgoingCalls strict = new OutgoingCalls(new OutgoingAddresses(List.of()));
    private final OutgoingCalls allowing =
            new OutgoingCalls(new OutgoingAddresses(List.of("127.0.0.0/8")));
    private final HttpServer server;

    OutgoingCallsTest() throws java.io.IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void somethingListensInside() {
        server.createContext(
                "/",
                exchange -> {
                    calls.incrementAndGet();
                    boolean away = exchange.getRequestURI().getPath().equals("/away");
                    if (away) {
                        exchange.getResponseHeaders().set("Location", "/");
                    }
                    byte[] body =
                            new byte
                                    [exchange.getRequestURI().getPath().equals("/endless")
                                            ? 2 << 20
                                            : 2];
                    exchange.sendResponseHeaders(away ? 302 : 200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void itGoes() throws Exception {
        server.stop(0);
        strict.destroy();
        allowing.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.2",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.31.0.1",
                "192.168.1.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::7f00:1",
                "fd00::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void goNowhereInside(String address) throws Exception {
        assertThat(new OutgoingAddresses(List.of()).admit(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "172.32.0.1"})
    void goOutside(String address) throws Exception {
        assertThat(new OutgoingAddresses(List.of()).admit(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:%d/",
                "https://127.1:%d/",
                "https://2130706433:%d/",
                "https://0x7f000001:%d/",
                "https://localhost:%d/",
                "https://[::1]:%d/",
                "https://[::ffff:127.0.0.1]:%d/",
                "https://user@127.0.0.1:%d/",
                "https://0.0.0.0:%d/",
                "http://127.0.0.1:%d/",
                "http://localhost:%d/"
            })
    void reachNothingInside(String address) throws Exception {
        try (var door = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            URI uri = URI.create(address.formatted(door.getLocalPort()));
            assertThatThrownBy(() -> strict.get(uri)).isInstanceOf(OutgoingCallFailed.class);

            door.setSoTimeout(100);
            assertThatThrownBy(door::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "gopher://127.0.0.1/", "jar:file:/x!/y"})
    void knowNoOtherScheme(String address) {
        assertThatThrownBy(() -> allowing.get(URI.create(address)))
                .isInstanceOf(OutgoingCallFailed.class);
    }

    @Test
    void reachInsideWhatWasAllowed() {
        assertThat(allowing.get(at("/"))).hasSize(2);
    }

    @Test
    void followNoRedirect() {
        assertThatThrownBy(() -> allowing.get(at("/away"))).isInstanceOf(OutgoingCallFailed.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void endWhereAnAnswerDoesNot() {
        assertThatThrownBy(() -> allowing.get(at("/endless")))
                .isInstanceOf(OutgoingCallFailed.class)
                .hasRootCauseMessage("answered with more than a megabyte");
    }

    @Test
    void happenOutsideOfTransactions() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> allowing.get(at("/")))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(calls).hasValue(0);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
