package org.rapportcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.shared.Money;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    2026-11-22T11:59:40Z ; just now       ; gerade eben
                    2026-11-22T11:59:00Z ; 1 minute ago   ; vor 1 Minute
                    2026-11-22T11:40:00Z ; 20 minutes ago ; vor 20 Minuten
                    2026-11-22T09:30:00Z ; 2 hours ago    ; vor 2 Stunden
                    2026-11-21T22:00:00Z ; yesterday      ; gestern
                    2026-11-19T12:00:00Z ; 3 days ago     ; vor 3 Tagen
                    2026-09-01T12:00:00Z ; Sep 1, 2026    ; 01.09.2026
                    2026-11-23T12:00:00Z ; Nov 23, 2026   ; 23.11.2026
                    """)
    void sayHowLongAgoSomethingWas(Instant at, String english, String german) {
        assertThat(words(Locale.US).ago(at, NOON)).isEqualTo(english);
        assertThat(words(Locale.GERMANY).ago(at, NOON)).isEqualTo(german);
    }

    @Test
    void countDaysWhereTheReaderLives() {
        Instant lateEvening = Instant.parse("2026-11-21T23:30:00Z");

        assertThat(words(Locale.US).ago(lateEvening, NOON)).isEqualTo("yesterday");
        assertThat(new Words(messages(), Locale.US, ZoneId.of("Asia/Tokyo")).ago(lateEvening, NOON))
                .isEqualTo("12 hours ago");
    }

    @Test
    void joinNamesAsTheLanguageDoes() {
        List<String> names = List.of("Ada", "Ben", "Cleo");

        assertThat(words(Locale.US).list(names)).isEqualTo("Ada, Ben, and Cleo");
        assertThat(words(Locale.GERMANY).list(names)).isEqualTo("Ada, Ben und Cleo");
        assertThat(words(Locale.US).list(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    en-US ; Nov 22, 2026 ; 12,345.5 ; €1,200.50  ; 2.9%
                    en-GB ; 22 Nov 2026  ; 12,345.5 ; €1,200.50  ; 2.9%
                    de-DE ; 22.11.2026   ; 12.345,5 ; 1.200,50 € ; 2,9 %
                    de-AT ; 22.11.2026   ; 12 345,5 ; € 1.200,50 ; 2,9 %
                    de-CH ; 22.11.2026   ; 12’345.5 ; EUR 1’200.50 ; 2.9%
                    """)
    void writeDatesNumbersAndMoneyInTheLocalesWay(
            String locale, String date, String number, String money, String percent) {
        Words words = words(Locale.forLanguageTag(locale));

        assertThat(words.date(LocalDate.of(2026, 11, 22))).isEqualTo(date);
        assertThat(plain(words.number(new BigDecimal("12345.5")))).isEqualTo(number);
        assertThat(plain(words.money(Money.of(new BigDecimal("1200.5"), "EUR")))).isEqualTo(money);
        assertThat(plain(words.percent(0.029))).isEqualTo(percent);
    }

    /** Locales keep numbers and signs together with spaces of several widths. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static Words words(Locale locale) {
        return new Words(messages(), locale, ZoneId.of("UTC"));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
