package org.rapportcrm.customer;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * Which addresses can receive mail: dot-atoms of RFC 5322 at a domain with a dot, also an
 * international one.
 */
final class EmailAddress {
    private static final Pattern LOCAL =
            Pattern.compile(
                    "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?i)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})");

    private EmailAddress() {}

    static boolean isValid(String typed) {
        int at = typed.lastIndexOf('@');
        if (at < 1 || at > 64 || typed.length() > 254) {
            return false;
        }
        return LOCAL.matcher(typed.substring(0, at)).matches()
                && DOMAIN.matcher(ascii(typed.substring(at + 1))).matches();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
