package org.rapportcrm.record.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records on the days of a month or of a week.
 *
 * @param by key of the field that says the day
 * @param control type of the input by which a record is moved
 * @param month as people call it, or the days of a week
 * @param weekdays as people call them, in the order of the weeks
 * @param full whether there are more records than can be drawn
 * @param moves whether the viewer may move any
 */
public record Calendar(
        String by,
        String control,
        String month,
        String previous,
        String next,
        String today,
        Other other,
        List<Weekday> weekdays,
        List<List<Day>> weeks,
        boolean full,
        boolean moves) {

    public boolean isEmpty() {
        return weeks.stream().flatMap(List::stream).allMatch(day -> day.entries().isEmpty());
    }

    /** The same days as a week, or as a month. */
    public record Other(String labelKey, String path) {}

    public record Weekday(String text, String label) {}

    /**
     * @param date as URLs write it
     * @param label in words
     * @param tone whether it is today, or of another month
     * @param more how many records there are beyond these
     * @param all path of the list of that day
     */
    public record Day(
            String date,
            int number,
            String label,
            String tone,
            List<Entry> entries,
            long more,
            String all) {
        public String filled() {
            return entries.isEmpty() ? "is-empty" : "";
        }
    }

    /**
     * @param was what its field holds, as an input has it
     * @param time behind the day; empty for a whole day
     * @param clock the time as people read it
     */
    public record Entry(
            String id,
            String name,
            String second,
            String path,
            String was,
            String time,
            String clock,
            boolean moves) {
        public @Nullable String kept() {
            return time.isEmpty() ? null : time;
        }
    }
}
