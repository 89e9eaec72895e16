package org.rapportcrm.customer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An address as its own country writes it, so that a letter arrives. Pure.
 *
 * @param country ISO 3166, or what somebody typed
 */
public record PostalAddress(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {
    private static final String USUAL = "S|Z C|R";

    /** Lines parted by |; S street, Z postal code, C city, R region. */
    private static final Map<String, String> LAYOUTS = layouts();

    /** From the street down; the country where it is not the reader's own. */
    public List<String> lines(Locale reader) {
        String layout = country == null ? USUAL : LAYOUTS.getOrDefault(country, USUAL);
        Stream<String> lines = Arrays.stream(layout.split("\\|")).map(this::line);
        Stream<String> last =
                country == null || country.equals(reader.getCountry())
                        ? Stream.empty()
                        : Stream.of(Countries.name(country, reader));
        return Stream.concat(lines, last).filter(line -> !line.isEmpty()).toList();
    }

    /** What stands between two parts goes with the one that is missing. */
    private String line(String layout) {
        StringBuilder line = new StringBuilder();
        StringBuilder between = new StringBuilder();
        for (char sign : layout.toCharArray()) {
            if (!Character.isLetter(sign)) {
                between.append(sign);
                continue;
            }
            String part = part(sign);
            if (!part.isEmpty()) {
                line.append(line.isEmpty() ? "" : between).append(part);
                between.setLength(0);
            }
        }
        return line.toString();
    }

    private String part(char sign) {
        String part =
                switch (sign) {
                    case 'S' -> street;
                    case 'Z' -> postalCode;
                    case 'C' -> city;
                    default -> region;
                };
        return Objects.requireNonNullElse(part, "").strip();
    }

    private static Map<String, String> layouts() {
        Map<String, String> layouts = new HashMap<>();
        Map.ofEntries(
                        Map.entry("S|C, R Z", "US KR JP"),
                        Map.entry("S|C R Z", "CA AU"),
                        Map.entry("S|C Z", "NZ SG IL"),
                        Map.entry("S|C|R|Z", "GB IE ZA"),
                        Map.entry("S|C Z|R", "IN"),
                        Map.entry("S|Z C R", "IT ES"),
                        Map.entry("S|Z C, R", "MX CN"),
                        Map.entry("S|C - R|Z", "BR"),
                        Map.entry("S|Z C/R", "TR"),
                        Map.entry("C|S|Z", "HU"))
                .forEach((layout, countries) ->
                        List.of(countries.split(" "))
                                .forEach(country -> layouts.put(country, layout)));
        return Map.copyOf(layouts);
    }
}
