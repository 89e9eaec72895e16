package org.rapportcrm.analytics.matching.made;

import java.util.BitSet;
import java.util.HashMap;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.rapportcrm.analytics.matching.MatchRecord;
import org.rapportcrm.analytics.matching.Records;
import org.rapportcrm.analytics.matching.Schema;

/**
 * A town of made people, a fifth of its records duplicates with one to three slips; of five people
 * one shares a household with somebody else.
 *
 * @param entity for each record, which person it is
 */
public record Town(Records records, int[] entity) {
    public static final Schema SCHEMA = Person.SCHEMA;

    private static final int OUT_OF = 100;
    private static final int DUPLICATES = 20;
    private static final int COMPANIONS = 20;
    private static final Slip[] SLIPS = Slip.values();

    /** The same town for the same size and seed; records of one person stand anywhere. */
    public static Town of(int size, long seed) {
        var records = new Records(Person.SCHEMA);
        return new Town(records, tell(size, seed, records::add));
    }

    /**
     * The records of a town, one after the other.
     *
     * @return for each, which person it is
     */
    public static int[] tell(int size, long seed, Consumer<MatchRecord> listener) {
        int[] entity = entities(size, new SplittableRandom(seed));
        var seen = new BitSet(size);
        for (int row = 0; row < size; row++) {
            Person person = person(entity[row], seed);
            var random = new SplittableRandom(seed ^ (long) row << 32);
            boolean again = seen.get(entity[row]);
            seen.set(entity[row]);
            listener.accept((again ? slipped(person, random) : person).toRecord(random));
        }
        return entity;
    }

    private static int[] entities(int size, SplittableRandom random) {
        int[] entity = new int[size];
        int people = 0;
        for (int row = 0; row < size; row++) {
            boolean again = row > 0 && random.nextInt(OUT_OF) < DUPLICATES;
            entity[row] = again ? people - 1 : people++;
        }
        for (int row = size - 1; row > 0; row--) {
            int other = random.nextInt(row + 1);
            int moved = entity[row];
            entity[row] = entity[other];
            entity[other] = moved;
        }
        return entity;
    }

    private static Person person(int number, long seed) {
        var random = new SplittableRandom(seed + 31L * number);
        boolean shares = number > 0 && random.nextInt(OUT_OF) < COMPANIONS;
        return shares ? person(number - 1, seed).companion(random) : Person.made(random);
    }

    private static Person slipped(Person person, SplittableRandom random) {
        var copy = new Person(person.values().clone());
        for (int slips = random.nextInt(1, 4); slips > 0; slips--) {
            SLIPS[random.nextInt(SLIPS.length)].to(copy, random);
        }
        return copy;
    }

    /** How many pairs of records are one person. */
    public long pairs() {
        var counts = new HashMap<Integer, Integer>();
        for (int person : entity) {
            counts.merge(person, 1, Integer::sum);
        }
        return counts.values().stream().mapToLong(count -> count * (count - 1L) / 2).sum();
    }
}
