package org.rapportcrm.access.notice;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Quiet hours and kinds as they are chosen.
 *
 * @param told keys of the kinds that ring the bell
 */
public record QuietForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime to,
        List<String> told) {

    public QuietForm {
        told = List.copyOf(Objects.requireNonNullElse((@Nullable List<String>) told, List.of()));
    }

    public String typedFrom() {
        return from == null ? "" : from.toString();
    }

    public String typedTo() {
        return to == null ? "" : to.toString();
    }
}
