package org.rapportcrm.access.currency;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A rate as it is typed: one of {@code base} is {@code rate} of {@code quote}. */
public record RateForm(
        String base,
        String quote,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
        String rate) {

    public RateForm {
        base = Objects.requireNonNullElse((@Nullable String) base, "");
        quote = Objects.requireNonNullElse((@Nullable String) quote, "");
        rate = Objects.requireNonNullElse((@Nullable String) rate, "").strip();
    }

    public String typedDay() {
        return day == null ? "" : day.toString();
    }
}
