package org.rapportcrm.intake.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.intake.Signature.Address;

/** The postal address among the lines of a signature. */
record SignatureAddress(Address address) {
    /** 8010 Graz, A-1010 Wien, D-80331 München, 1012 AB Amsterdam. */
    private static final Pattern CODE_FIRST =
            Pattern.compile(
                    "(?U)((?:\\p{Lu}{1,2}-)?\\d{4,5}(?: \\p{Lu}{2}(?=\\s))?)\\s+(\\p{Lu}[\\p{L}. '-]+)");

    /** Springfield, IL 62704; London SW1A 1AA. */
    private static final Pattern CODE_LAST =
            Pattern.compile(
                    "(?U)(\\p{Lu}[\\p{L}. '-]+?),?\\s+(?:\\p{Lu}{2}\\s+)?(\\d{5}(?:-\\d{4})?|\\p{Lu}{1,2}\\d[\\p{Lu}\\d]?\\s*\\d\\p{Lu}{2})");

    private static final Pattern STREET =
            Pattern.compile("(?U)(?=.*\\d)(?=.*\\p{L}{3})[\\p{L}\\d .,'/’-]+");
    private static final Set<String> COUNTRIES = countries();

    /** What belongs to it is taken out of the lines. */
    static SignatureAddress takenFrom(List<String> lines) {
        List<String> pieces = new ArrayList<>();
        for (String line : lines) {
            // "Ring 1, 8010 Graz, Austria" is three
            boolean parted = Arrays.stream(line.split(",\\s*")).anyMatch(SignatureAddress::isPlace);
            pieces.addAll(
                    parted && !CODE_LAST.matcher(line).matches()
                            ? List.of(line.split(",\\s*"))
                            : List.of(line));
        }
        String street = "";
        String code = "";
        String city = "";
        String country = "";
        for (int i = 0; i < pieces.size(); i++) {
            Matcher first = CODE_FIRST.matcher(pieces.get(i));
            Matcher last = CODE_LAST.matcher(pieces.get(i));
            boolean isFirst = first.matches();
            if (!isFirst && !last.matches()) {
                continue;
            }
            code = isFirst ? first.group(1) : last.group(2);
            city = (isFirst ? first.group(2) : last.group(1)).strip();
            if (i + 1 < pieces.size()
                    && COUNTRIES.contains(pieces.get(i + 1).toLowerCase(Locale.ROOT))) {
                country = pieces.remove(i + 1);
            }
            pieces.remove(i);
            if (i > 0 && STREET.matcher(pieces.get(i - 1)).matches()) {
                street = pieces.remove(i - 1);
            }
            break;
        }
        lines.clear();
        lines.addAll(pieces);
        return new SignatureAddress(new Address(street, code, city, country));
    }

    private static boolean isPlace(String piece) {
        return CODE_FIRST.matcher(piece).matches();
    }

    private static Set<String> countries() {
        Set<String> names = new HashSet<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            names.add(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
            names.add(country.getDisplayCountry(Locale.GERMAN).toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
