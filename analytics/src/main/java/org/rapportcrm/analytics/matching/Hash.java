package org.rapportcrm.analytics.matching;

/** 64-bit hashes that are the same everywhere and always. */
final class Hash {
    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private Hash() {}

    /** FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), mixed. */
    static long of(String text) {
        long hash = BASIS;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /** The finalizer of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, 2014). */
    static long mix(long hash) {
        long mixed = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** What a record says, whatever its position: for choices that don't depend on the order. */
    static long[] contents(Records records) {
        long[] hashes = new long[records.size()];
        for (int field = 0; field < records.schema().size(); field++) {
            Column column = records.column(field);
            long[] ofValue = new long[column.distinct()];
            for (int value = 0; value < ofValue.length; value++) {
                ofValue[value] = mix(of(column.value(value).normal()) + field);
            }
            for (int row = 0; row < hashes.length; row++) {
                for (int value : column.valuesOf(row)) {
                    hashes[row] += ofValue[value];
                }
            }
        }
        for (int row = 0; row < hashes.length; row++) {
            hashes[row] = mix(hashes[row]);
        }
        return hashes;
    }
}
