package org.rapportcrm.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one of us has to do, at a fixed distance from today, and what they told customers. */
record Agenda(List<Item> items, List<Word> words) {
    private static final List<Integer> DUE = List.of(-6, -2, -1, 0, 0, 0, 1, 2, 3, 4, 6, 9, 16);
    private static final List<Integer> PROMISED = List.of(-3, 0, 2, 5, 12);
    private static final int QUARTERS = 36;

    /**
     * Planned work.
     *
     * @param customer their id in the back office
     * @param at null when only the day counts
     */
    record Item(String customer, Kind kind, LocalDate day, @Nullable LocalTime at) {}

    /** What there is to do. */
    record Kind(
            String kind,
            String title,
            @Nullable String note,
            @Nullable String place,
            int minutes) {}

    /** Something said to a customer a few days ago, with what we promised and what they need. */
    record Word(String customer, LocalDate said, Promises.Said words, LocalDate due) {}

    static Agenda of(List<Cohort> customers, LocalDate today, Chance chance) {
        List<Item> items = new ArrayList<>();
        int work = chance.between(0, Promises.WORK.size());
        for (int days : DUE) {
            Kind kind = Promises.WORK.get(work++ % Promises.WORK.size());
            LocalTime at =
                    kind.kind().equals("task") && chance.percent(60)
                            ? null
                            : LocalTime.of(8, 0).plusMinutes(15L * chance.between(0, QUARTERS));
            items.add(new Item(chance.of(customers).key(), kind, today.plusDays(days), at));
        }
        List<Word> words = new ArrayList<>();
        int said = chance.between(0, Promises.SAID.size());
        for (int days : PROMISED) {
            LocalDate day = today.minusDays(chance.between(Math.max(1, 1 - days), 9));
            words.add(
                    new Word(
                            chance.of(customers).key(),
                            day,
                            Promises.SAID.get(said++ % Promises.SAID.size()),
                            today.plusDays(days)));
        }
        return new Agenda(items, words);
    }
}
