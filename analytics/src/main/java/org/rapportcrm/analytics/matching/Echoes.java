package org.rapportcrm.analytics.matching;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Evidence that says again what another field has said is counted once: whoever has the same
 * postcode lives in the same city, and whoever has the same name has a similar e-mail address. Sums
 * of match weights assume fields that know nothing of each other.
 */
final class Echoes {
    private static final double KEPT = 0.25;

    private final int[] area;
    private final int[] names;
    private final int[] emails;

    Echoes(Schema schema) {
        this.area = fields(schema, FieldKind.POSTCODE, FieldKind.CITY, FieldKind.REGION);
        this.names =
                fields(schema, FieldKind.GIVEN_NAME, FieldKind.FAMILY_NAME, FieldKind.FULL_NAME);
        this.emails = fields(schema, FieldKind.EMAIL);
    }

    private static int[] fields(Schema schema, FieldKind... kinds) {
        return IntStream.range(0, schema.size())
                .filter(field -> List.of(kinds).contains(schema.field(field).kind()))
                .toArray();
    }

    void discount(PairScore pair) {
        discountAllButBest(area, pair);
        for (int email : emails) {
            if (repeatsTheName(Scorer.AGREEMENTS[pair.agreement[email]])) {
                double said = 0;
                for (int name : names) {
                    said += Math.max(0, pair.bits[name]);
                }
                discount(email, Math.min(said, pair.bits[email]) * (1 - KEPT), pair);
            }
        }
    }

    private static boolean repeatsTheName(Agreement ofEmails) {
        return ofEmails == Agreement.SAME_LOCAL_PART
                || ofEmails == Agreement.SIMILAR
                || ofEmails == Agreement.REMOTE;
    }

    private static void discountAllButBest(int[] fields, PairScore pair) {
        double best = 0;
        for (int field : fields) {
            best = Math.max(best, pair.bits[field]);
        }
        boolean spared = false;
        for (int field : fields) {
            if (pair.bits[field] == best && !spared) {
                spared = true;
            } else if (pair.bits[field] > 0) {
                discount(field, pair.bits[field] * (1 - KEPT), pair);
            }
        }
    }

    private static void discount(int field, double bits, PairScore pair) {
        if (bits > 0) {
            pair.bits[field] -= bits;
            pair.rareness[field] -= bits;
        }
    }
}
