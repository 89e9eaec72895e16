package org.rapportcrm.database;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Record;
import org.jooq.Result;

/**
 * The questions that are asked where their signs were found.
 *
 * @param signs the place of each one's sign
 * @param all in one round trip, in their order
 * @param each the same alone
 */
record IfAny(List<Integer> signs, RoundTrip all, List<RoundTrip> each) {
    /**
     * So many more round trips at most. All together are one text, which the server knows; each
     * choice among them would be another.
     */
    private static final int ONE_BY_ONE = 3;

    /** The rows of each one, under the place of its sign. */
    Map<Integer, Result<Record>> ask(Record found, UUID subject, LocalDate today) {
        int[] asked =
                IntStream.range(0, signs.size())
                        .filter(i -> Boolean.TRUE.equals(found.get(signs.get(i))))
                        .toArray();
        boolean together = asked.length > ONE_BY_ONE;
        List<Result<Record>> rows = together ? all.make(subject, today) : List.of();
        Map<Integer, Result<Record>> answers = new HashMap<>();
        for (int i = 0; i < signs.size(); i++) {
            answers.put(signs.get(i), each.get(i).nothing());
        }
        for (int i : asked) {
            answers.put(
                    signs.get(i),
                    together ? rows.get(i) : each.get(i).make(subject, today).getFirst());
        }
        return answers;
    }
}
