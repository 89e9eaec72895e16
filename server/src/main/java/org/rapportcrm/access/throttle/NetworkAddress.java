package org.rapportcrm.access.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What one attacker has many of: of an IPv6 address only the network counts. */
public final class NetworkAddress {
    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    public static String of(String literal) {
        InetAddress address = InetAddress.ofLiteral(literal);
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : literal;
    }
}
