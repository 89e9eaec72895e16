package org.rapportcrm.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The reverse proxies whose word about a request's origin counts; none unless set. Anybody can send
 * the header, so it is read from the right, each address only while the one that added it is
 * trusted.
 */
@Component
class TrustedProxies {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private final List<Network> networks;

    TrustedProxies(@Value("${rapport.trusted-proxies:}") List<String> networks) {
        this.networks = networks.stream().filter(it -> !it.isBlank()).map(Network::of).toList();
    }

    /** The address of whoever asked the first of our proxies. */
    String client(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        for (String hop : hops(request)) {
            Optional<InetAddress> address = address(hop);
            if (!isTrusted(client) || address.isEmpty()) {
                return client;
            }
            client = address.get().getHostAddress();
        }
        return client;
    }

    boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || isTrusted(request.getRemoteAddr())
                        && "https".equalsIgnoreCase(request.getHeader(FORWARDED_PROTO));
    }

    private boolean isTrusted(String address) {
        return !networks.isEmpty()
                && address(address)
                        .filter(it -> networks.stream().anyMatch(network -> network.contains(it)))
                        .isPresent();
    }

    /** The nearest first. */
    private static List<String> hops(HttpServletRequest request) {
        Stream<String> headers =
                Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
                        .flatMap(header -> Arrays.stream(header.split(",")));
        return headers.map(String::strip).toList().reversed();
    }

    private static Optional<InetAddress> address(String literal) {
        try {
            return Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
