package org.rapportcrm.intake.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.Source;
import org.rapportcrm.intake.SourceDefaults;

/** What somebody says about a source. Blank fields say nothing. */
public record SourceForm(
        @NotBlank(message = "{intake.error.name-missing}")
                @Size(max = 100, message = "{intake.error.too-long}")
                String name,
        @Pattern(regexp = "[A-Z]{3}", message = "{intake.error.currency}") String currency,
        @NotBlank(message = "{intake.error.zone}") String zone,
        @Pattern(regexp = "([A-Z]{2})?", message = "{intake.error.country}") String country,
        @Pattern(regexp = "([a-z]{2,3}(-[A-Z]{2})?)?", message = "{intake.error.language}")
                String language,
        String customerKind,
        String stage,
        @Nullable UUID department) {

    // a server's own zone need not be among the choices, and a browser then takes the first of them
    private static final Set<String> UTC = Set.of("Z", "Etc/UTC", "Etc/GMT", "GMT");

    public SourceForm {
        name = text(name);
        currency = known(text(currency).toUpperCase(Locale.ROOT), SourceForm::isCurrency);
        zone =
                known(
                        UTC.contains(text(zone)) ? "UTC" : text(zone),
                        ZoneId.getAvailableZoneIds()::contains);
        country = text(country).toUpperCase(Locale.ROOT);
        language = text(language);
        customerKind = known(text(customerKind), SourceChoices.KINDS::contains);
        stage = known(text(stage), SourceChoices.STAGES::contains);
    }

    /**
     * For a new source of somebody whose time zone, and whose organization's currency, is known.
     */
    public static SourceForm empty(ZoneId zone, Currency usual) {
        return new SourceForm("", usual.getCurrencyCode(), zone.getId(), "", "", "", "", null);
    }

    static SourceForm of(Source source) {
        return new SourceForm(
                source.name(),
                source.currency(),
                source.zone().getId(),
                text(source.country()),
                text(source.language()),
                text(source.customerKind()),
                text(source.stage()),
                source.department());
    }

    /** Call it when the form has no errors. */
    public SourceDefaults defaults() {
        return new SourceDefaults(
                name,
                currency,
                ZoneId.of(zone),
                orNull(country),
                orNull(language),
                orNull(customerKind),
                orNull(stage),
                department);
    }

    /** A text that is none of the choices counts as none chosen. */
    private static String known(String text, Predicate<String> choices) {
        return choices.test(text) ? text : "";
    }

    private static boolean isCurrency(String code) {
        return Currency.availableCurrencies().anyMatch(it -> it.getCurrencyCode().equals(code));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    // what a request leaves out is null, whatever the type says
    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
