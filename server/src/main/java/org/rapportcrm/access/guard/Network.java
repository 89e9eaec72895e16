package org.rapportcrm.access.guard;

import java.net.InetAddress;

/** Addresses that share their first bits, such as 10.0.0.0/8; or one address. */
public record Network(InetAddress start, int bits) {
    public static Network of(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress start = InetAddress.ofLiteral(parts[0]);
        int all = start.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(text + " is no network");
        }
        return new Network(start, bits);
    }

    public boolean contains(InetAddress address) {
        byte[] mine = start.getAddress();
        byte[] its = address.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((mine[bit / Byte.SIZE] ^ its[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
