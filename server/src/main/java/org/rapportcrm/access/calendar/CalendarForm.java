package org.rapportcrm.access.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.BusinessTime.Opening;

/** A calendar as it is typed, with the hours of each weekday. */
public record CalendarForm(
        @NotBlank(message = "{access.error.name-missing}")
                @Size(max = 100, message = "{access.error.too-long}")
                String name,
        String zone,
        @Nullable String monday,
        @Nullable String tuesday,
        @Nullable String wednesday,
        @Nullable String thursday,
        @Nullable String friday,
        @Nullable String saturday,
        @Nullable String sunday) {

    public CalendarForm {
        name = Objects.requireNonNullElse((@Nullable String) name, "").strip();
        zone = Objects.requireNonNullElse((@Nullable String) zone, "");
    }

    static CalendarForm empty(ZoneId zone) {
        return of("", zone.getId(), List.of());
    }

    static CalendarForm of(Calendar calendar) {
        return of(calendar.name(), calendar.zone().getId(), calendar.openings());
    }

    static CalendarForm of(String name, String zone, List<Opening> openings) {
        List<String> hours =
                Stream.of(DayOfWeek.values())
                        .map(day ->
                                HoursTyped.text(
                                        openings.stream().filter(it -> it.day() == day).toList()))
                        .toList();
        return new CalendarForm(
                name,
                zone,
                hours.get(0),
                hours.get(1),
                hours.get(2),
                hours.get(3),
                hours.get(4),
                hours.get(5),
                hours.get(6));
    }

    boolean isKnownZone() {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }

    /** Message keys by field. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (openings(day).isEmpty()) {
                problems.put(field(day), "access.error.hours");
            }
        }
        HoursTyped.overlap(openings())
                .ifPresent(day -> problems.putIfAbsent(field(day), "access.error.hours-overlap"));
        return problems;
    }

    List<Opening> openings() {
        List<Opening> all = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            openings(day).ifPresent(all::addAll);
        }
        return all;
    }

    public String typed(DayOfWeek day) {
        String typed =
                switch (day) {
                    case MONDAY -> monday;
                    case TUESDAY -> tuesday;
                    case WEDNESDAY -> wednesday;
                    case THURSDAY -> thursday;
                    case FRIDAY -> friday;
                    case SATURDAY -> saturday;
                    case SUNDAY -> sunday;
                };
        return typed == null ? "" : typed;
    }

    public static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private Optional<List<Opening>> openings(DayOfWeek day) {
        return HoursTyped.read(day, typed(day));
    }
}
