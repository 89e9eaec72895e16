package org.rapportcrm.access.outgoing;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.access.guard.Network;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where requests of ours may go: anywhere but to our own network and to places that are no places,
 * unless whoever runs this server says so in {@code rapport.outgoing-allowed}.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">special addresses</a>
 */
@Component
class OutgoingAddresses {
    private static final List<Network> INSIDE =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "224.0.0.0/3",
                            "::/96",
                            "64:ff9b::/96",
                            "64:ff9b:1::/48",
                            "100::/64",
                            "2001::/23",
                            "2002::/16",
                            "fc00::/7",
                            "fe80::/9",
                            "ff00::/8")
                    .map(Network::of)
                    .toList();

    private final List<Network> allowed;

    OutgoingAddresses(@Value("${rapport.outgoing-allowed:}") List<String> allowed) {
        this.allowed = allowed.stream().filter(it -> !it.isBlank()).map(Network::of).toList();
    }

    boolean admit(InetAddress address) {
        return isAllowed(address)
                || INSIDE.stream().noneMatch(network -> network.contains(address));
    }

    /** Only what was named one by one may also be reached without TLS. */
    boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address));
    }
}
