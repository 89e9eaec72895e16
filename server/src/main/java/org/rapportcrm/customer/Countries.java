package org.rapportcrm.customer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries by what people write for them. */
public final class Countries {
    private static final Map<String, String> CODES = codes();
    private static final Set<String> ISO = Set.of(Locale.getISOCountries());

    private Countries() {}

    /**
     * The ISO 3166 code for a code or a name in English or German; null when it is none that we
     * know.
     */
    public static @Nullable String code(@Nullable String typed) {
        return typed == null ? null : CODES.get(Normal.text(typed));
    }

    /** The country's name in the reader's language; what is no code stays as it was typed. */
    public static String name(String code, Locale reader) {
        return ISO.contains(code) ? Locale.of("", code).getDisplayCountry(reader) : code;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            codes.put(Normal.text(country.getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(Normal.text(country.getDisplayCountry(Locale.GERMAN)), code);
            codes.put(Normal.text(country.getISO3Country()), code);
        }
        for (String code : Locale.getISOCountries()) {
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        Map.of("uk", "GB", "eire", "IE", "rsa", "ZA", "holland", "NL", "great britain", "GB")
                .forEach(codes::put);
        codes.put("czech republic", "CZ");
        codes.put("channel islands", "GB");
        codes.put("england", "GB");
        codes.put("united states of america", "US");
        return codes;
    }
}
