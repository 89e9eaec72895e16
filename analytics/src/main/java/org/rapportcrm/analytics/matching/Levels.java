package org.rapportcrm.analytics.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which levels of agreement a kind of field knows, best first, and what they are worth before
 * anything was learned: m among pairs of the same customer, u among pairs chosen blindly.
 */
record Levels(List<Agreement> agreements, double[] m, double[] u) {
    static final int ALL = Agreement.values().length;

    private static final Map<FieldKind, Levels> BY_KIND = new EnumMap<>(FieldKind.class);

    static {
        define(
                FieldKind.GIVEN_NAME,
                "EXACT .70 .008 SPELLING .02 .0003 REORDERED .005 .0001 NICKNAME .05 .002"
                        + " TYPO .06 .003 PART .04 .002 INITIAL .02 .004 SIMILAR .02 .01"
                        + " SOUNDS_ALIKE .01 .003 SWAPPED .01 .004 REMOTE .015 .04 DIFFERENT .05 .93");
        define(
                FieldKind.FAMILY_NAME,
                "EXACT .75 .003 SPELLING .02 .0002 REORDERED .005 .0001 NICKNAME .002 .001"
                        + " TYPO .08 .001 PART .03 .001 INITIAL .01 .004 SIMILAR .02 .006"
                        + " SOUNDS_ALIKE .01 .002 SWAPPED .01 .004 REMOTE .013 .03 DIFFERENT .05 .95");
        define(
                FieldKind.FULL_NAME,
                "EXACT .60 .0002 SPELLING .03 .0001 REORDERED .05 .0001 TYPO .12 .0005 INITIAL .001 .0001"
                        + " PART .10 .001 SIMILAR .04 .003 REMOTE .02 .02 NEAR .01 .03 DIFFERENT .03 .94");
        define(
                FieldKind.ORGANIZATION,
                "EXACT .55 .0003 SPELLING .03 .0001 REORDERED .03 .0001 TYPO .12 .0005 INITIAL .02 .0002"
                        + " PART .12 .002 SIMILAR .05 .003 REMOTE .03 .01 NEAR .02 .05 DIFFERENT .03 .93");
        define(
                FieldKind.DATE,
                "EXACT .85 .0002 TRANSPOSED .02 .0003 TYPO .06 .002 PART .02 .002"
                        + " SIMILAR .02 .004 REMOTE .015 .02 NEAR .005 .015 DIFFERENT .02 .96");
        define(
                FieldKind.STREET,
                "EXACT .60 .0003 SPELLING .05 .0001 TYPO .10 .0003 PART .05 .0005 SIMILAR .04 .002"
                        + " OTHER_NUMBER .04 .002 NEAR .02 .008 REMOTE .02 .03 DIFFERENT .08 .957");
        define(
                FieldKind.HOUSE_NUMBER,
                "EXACT .80 .015 PART .03 .003 TYPO .05 .02 NEAR .02 .06 DIFFERENT .10 .90");
        define(
                FieldKind.POSTCODE,
                "EXACT .75 .003 TYPO .07 .003 SIMILAR .04 .02 NEAR .02 .05 DIFFERENT .12 .924");
        define(
                FieldKind.CITY,
                "EXACT .75 .02 SPELLING .02 .0005 TYPO .06 .001 PART .04 .003 SIMILAR .02 .006"
                        + " REMOTE .02 .01 DIFFERENT .09 .96");
        define(
                FieldKind.REGION,
                "EXACT .80 .12 SPELLING .01 .001 TYPO .03 .02 PART .02 .01 SIMILAR .02 .02"
                        + " REMOTE .01 .02 DIFFERENT .11 .809");
        define(
                FieldKind.CATEGORY,
                "EXACT .75 .15 SPELLING .01 .001 TYPO .02 .005 PART .04 .01 SIMILAR .02 .01"
                        + " REMOTE .02 .02 DIFFERENT .14 .804");
        define(
                FieldKind.PHONE,
                "EXACT .70 .0001 SPELLING .10 .0001 TYPO .05 .0002 PART .01 .0001 DIFFERENT .14 .9995");
        define(
                FieldKind.EMAIL,
                "EXACT .70 .0001 TYPO .08 .0001 SAME_LOCAL_PART .04 .0003 SIMILAR .03 .001"
                        + " REMOTE .02 .004 SAME_DOMAIN .03 .005 DIFFERENT .10 .9895");
        define(
                FieldKind.IDENTIFIER,
                "EXACT .85 .0001 TYPO .06 .0005 SIMILAR .03 .004 DIFFERENT .06 .9954");
        define(
                FieldKind.TEXT,
                "EXACT .20 .0002 SPELLING .02 .0001 REORDERED .02 .0001 TYPO .10 .0002 INITIAL .001 .0001"
                        + " PART .15 .001 SIMILAR .20 .001 REMOTE .15 .004 NEAR .10 .03 DIFFERENT .06 .96");
    }

    static Levels of(FieldKind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind));
    }

    private static void define(FieldKind kind, String table) {
        String[] cells = table.split(" ");
        var agreements = new ArrayList<Agreement>();
        double[] m = new double[ALL];
        double[] u = new double[ALL];
        for (int i = 0; i < cells.length; i += 3) {
            var agreement = Agreement.valueOf(cells[i]);
            agreements.add(agreement);
            m[agreement.ordinal()] = Double.parseDouble(cells[i + 1]);
            u[agreement.ordinal()] = Double.parseDouble(cells[i + 2]);
        }
        normalize(m);
        normalize(u);
        BY_KIND.put(kind, new Levels(List.copyOf(agreements), m, u));
    }

    private static void normalize(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
    }
}
