package org.rapportcrm.access.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A day on which we do not work, as it is typed. */
public record HolidayForm(
        @NotNull(message = "{access.error.day-missing}")
                @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                @Nullable LocalDate day,
        @NotBlank(message = "{access.error.holiday-missing}")
                @Size(max = 100, message = "{access.error.too-long}")
                String holiday,
        boolean yearly) {

    public HolidayForm {
        holiday = Objects.requireNonNullElse((@Nullable String) holiday, "").strip();
    }

    static HolidayForm empty() {
        return new HolidayForm(null, "", false);
    }

    public String typedDay() {
        return day == null ? "" : day.toString();
    }
}
