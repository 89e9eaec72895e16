package org.rapportcrm.shared;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of time in English and German. */
final class TypedWords {
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final Map<String, ChronoUnit> UNITS =
            byWord(
                    Map.of(
                            ChronoUnit.MINUTES, "m min mins minute minutes minuten",
                            ChronoUnit.HOURS, "h hr hrs hour hours std stunde stunden",
                            ChronoUnit.DAYS, "d day days tag tage tagen",
                            ChronoUnit.WEEKS, "w wk week weeks woche wochen",
                            ChronoUnit.MONTHS, "month months monat monate monaten",
                            ChronoUnit.YEARS, "y yr year years jahr jahre jahren"));
    private static final Map<String, DayOfWeek> WEEKDAYS =
            byWord(
                    Map.of(
                            DayOfWeek.MONDAY, "mon monday mo montag",
                            DayOfWeek.TUESDAY, "tue tues tuesday di dienstag",
                            DayOfWeek.WEDNESDAY, "wed weds wednesday mi mittwoch",
                            DayOfWeek.THURSDAY, "thu thur thurs thursday do donnerstag",
                            DayOfWeek.FRIDAY, "fri friday fr freitag",
                            DayOfWeek.SATURDAY, "sat saturday sa samstag sonnabend",
                            DayOfWeek.SUNDAY, "sun sunday so sonntag"));
    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, Integer> DAYS =
            Map.of(
                    "today",
                    0,
                    "tod",
                    0,
                    "heute",
                    0,
                    "tomorrow",
                    1,
                    "tom",
                    1,
                    "morgen",
                    1,
                    "yesterday",
                    -1,
                    "gestern",
                    -1,
                    "übermorgen",
                    2,
                    "vorgestern",
                    -2);
    private static final Set<String> NOW = Set.of("now", "jetzt");
    private static final Set<String> NEXT =
            Set.of("next", "nächste", "nächsten", "nächster", "nächstes", "kommenden", "kommende");
    private static final Set<String> LAST =
            Set.of("last", "letzte", "letzten", "letzter", "letztes", "vorige", "vorigen");
    private static final Set<String> FILLERS =
            Set.of(
                    "at", "on", "by", "the", "until", "um", "am", "bis", "den", "ab", "gegen",
                    "von");

    private TypedWords() {}

    static boolean isNow(String word) {
        return NOW.contains(word);
    }

    static boolean isNext(String word) {
        return NEXT.contains(word);
    }

    static boolean isLast(String word) {
        return LAST.contains(word);
    }

    static boolean isFiller(String word) {
        return FILLERS.contains(word);
    }

    static boolean isNumber(String word) {
        return !word.isEmpty() && (Character.isDigit(word.charAt(0)) || NUMBERS.containsKey(word));
    }

    /** At most four digits, so that no sum of times overflows. */
    static @Nullable Integer number(String word) {
        return word.matches("\\d{1,4}") ? Integer.valueOf(word) : NUMBERS.get(word);
    }

    static @Nullable ChronoUnit unit(String word) {
        return UNITS.get(word);
    }

    static @Nullable DayOfWeek weekday(String word) {
        return WEEKDAYS.get(bare(word));
    }

    static @Nullable Month month(String word) {
        return MONTHS.get(bare(word));
    }

    static @Nullable Integer day(String word) {
        return DAYS.get(word);
    }

    private static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        List.of("a", "an", "one", "ein", "eine", "einem", "einer").forEach(w -> numbers.put(w, 1));
        numbers.putAll(Map.of("two", 2, "zwei", 2, "three", 3, "drei", 3, "four", 4, "vier", 4));
        return numbers;
    }

    private static Map<String, Month> months() {
        return byWord(
                Map.ofEntries(
                        Map.entry(Month.JANUARY, "jan january januar jänner"),
                        Map.entry(Month.FEBRUARY, "feb february februar"),
                        Map.entry(Month.MARCH, "mar march mär märz"),
                        Map.entry(Month.APRIL, "apr april"),
                        Map.entry(Month.MAY, "may mai"),
                        Map.entry(Month.JUNE, "jun june juni"),
                        Map.entry(Month.JULY, "jul july juli"),
                        Map.entry(Month.AUGUST, "aug august"),
                        Map.entry(Month.SEPTEMBER, "sep sept september"),
                        Map.entry(Month.OCTOBER, "oct october okt oktober"),
                        Map.entry(Month.NOVEMBER, "nov november"),
                        Map.entry(Month.DECEMBER, "dec december dez dezember")));
    }

    private static <T> Map<String, T> byWord(Map<T, String> words) {
        Map<String, T> byWord = new HashMap<>();
        words.forEach((meaning, list) -> {
            for (String word : list.split(" ")) {
                byWord.put(word, meaning);
            }
        });
        return Map.copyOf(byWord);
    }
}
