package org.rapportcrm.analytics.matching.value;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.analytics.matching.FieldKind;

/** Makes a value of what somebody wrote into a field. */
public final class Reading {
    private static final Set<String> NOTHING =
            Set.of("-", "--", "n/a", "none", "null", "unknown", "unbekannt", "?", ".");

    private Reading() {}

    /**
     * @return null when there is nothing to compare: no date in a field of dates, "n/a" anywhere
     */
    public static @Nullable Value of(FieldKind kind, String raw, Words words) {
        String folded = Folding.fold(raw);
        if (folded.isEmpty() || NOTHING.contains(folded)) {
            return null;
        }
        Value value = read(kind, folded, words);
        return value == null || NOTHING.contains(value.normal()) ? null : value;
    }

    private static @Nullable Value read(FieldKind kind, String folded, Words words) {
        return switch (kind) {
            case GIVEN_NAME, FAMILY_NAME -> PersonName.read(folded, words);
            case FULL_NAME, TEXT -> Title.readName(folded, words);
            case ORGANIZATION -> Title.readOrganization(folded, words);
            case DATE -> Day.read(folded);
            case STREET -> Street.read(folded, words);
            case HOUSE_NUMBER -> HouseNumber.read(folded);
            case POSTCODE -> Postcode.read(folded);
            case CITY, REGION, CATEGORY -> Place.read(folded, words);
            case PHONE -> Phone.read(folded);
            case EMAIL -> Email.read(folded);
            case IDENTIFIER -> Code.read(folded);
        };
    }
}
