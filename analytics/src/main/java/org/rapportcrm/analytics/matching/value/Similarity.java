package org.rapportcrm.analytics.matching.value;

/** How alike two short texts are, letter by letter. */
final class Similarity {
    private static final int PREFIX = 4;
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST = 64;

    private Similarity() {}

    /**
     * Jaro-Winkler similarity, 0 to 1 (W. E. Winkler, String Comparator Metrics and Enhanced
     * Decision Rules, 1990). Letters beyond the 64th don't count.
     */
    static double jaroWinkler(String a, String b) {
        int lengthOfA = Math.min(a.length(), LONGEST);
        int lengthOfB = Math.min(b.length(), LONGEST);
        if (lengthOfA == 0 || lengthOfB == 0) {
            return 0;
        }
        int range = Math.max(0, Math.max(lengthOfA, lengthOfB) / 2 - 1);
        long takenOfA = 0;
        long takenOfB = 0;
        for (int i = 0; i < lengthOfA; i++) {
            int end = Math.min(lengthOfB - 1, i + range);
            for (int j = Math.max(0, i - range); j <= end; j++) {
                if ((takenOfB >>> j & 1) == 0 && a.charAt(i) == b.charAt(j)) {
                    takenOfA |= 1L << i;
                    takenOfB |= 1L << j;
                    break;
                }
            }
        }
        int common = Long.bitCount(takenOfA);
        if (common == 0) {
            return 0;
        }
        double shares = (double) common / lengthOfA + (double) common / lengthOfB;
        double inOrder = common - outOfOrder(a, takenOfA, b, takenOfB) / 2.0;
        double jaro = (shares + inOrder / common) / 3;
        return jaro + commonPrefix(a, b) * PREFIX_WEIGHT * (1 - jaro);
    }

    private static int outOfOrder(String a, long takenOfA, String b, long takenOfB) {
        int count = 0;
        long restOfA = takenOfA;
        long restOfB = takenOfB;
        while (restOfA != 0) {
            int i = Long.numberOfTrailingZeros(restOfA);
            int j = Long.numberOfTrailingZeros(restOfB);
            if (a.charAt(i) != b.charAt(j)) {
                count++;
            }
            restOfA &= restOfA - 1;
            restOfB &= restOfB - 1;
        }
        return count;
    }

    private static int commonPrefix(String a, String b) {
        int most = Math.min(PREFIX, Math.min(a.length(), b.length()));
        int length = 0;
        while (length < most && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    /**
     * Whether one slip makes one text of the other: a letter more, less or another, or two
     * neighbors in each other's place (F. J. Damerau, 1964).
     */
    static boolean oneSlip(String a, String b) {
        if (a.length() > b.length()) {
            return oneSlip(b, a);
        }
        int longer = b.length() - a.length();
        if (longer > 1) {
            return false;
        }
        int start = 0;
        while (start < a.length() && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endOfA = a.length();
        int endOfB = b.length();
        while (endOfA > start && a.charAt(endOfA - 1) == b.charAt(endOfB - 1)) {
            endOfA--;
            endOfB--;
        }
        int rest = endOfB - start;
        return rest <= 1
                || (longer == 0
                        && rest == 2
                        && a.charAt(start) == b.charAt(start + 1)
                        && a.charAt(start + 1) == b.charAt(start));
    }
}
