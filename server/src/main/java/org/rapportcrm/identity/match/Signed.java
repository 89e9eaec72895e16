package org.rapportcrm.identity.match;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.rapportcrm.web.Words;

/** Evidence in bits, with its sign, as people read it. */
public final class Signed {
    private Signed() {}

    public static String text(double bits, Words words) {
        BigDecimal plain = BigDecimal.valueOf(bits).setScale(1, RoundingMode.HALF_UP);
        String size = words.number(plain.abs());
        return switch (plain.signum()) {
            case 1 -> "+" + size;
            case -1 -> "−" + size;
            default -> size;
        };
    }
}
