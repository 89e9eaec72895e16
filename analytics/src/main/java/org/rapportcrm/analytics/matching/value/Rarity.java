package org.rapportcrm.analytics.matching.value;

/** How much the words of a field tell. */
@FunctionalInterface
public interface Rarity {
    Rarity EQUAL = word -> 1;

    /** Information of a word in bits, -log2 of its share; above 0. */
    float bits(Word word);
}
