package org.rapportcrm.web;

import java.math.BigDecimal;
import java.text.Collator;
import java.text.ListFormat;
import java.text.ListFormat.Style;
import java.text.ListFormat.Type;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.shared.Money;
import org.springframework.context.MessageSource;

/** Messages, numbers, dates and money in one user's language, culture and time zone. */
public record Words(MessageSource messages, Locale locale, ZoneId zone) {
    private static final int LONG_AGO = 30;

    /** The message under {@code key}; a missing key fails the build, so it never reaches a user. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** How words follow one another in a list that was made here; lists of SQL have their own. */
    public Comparator<Object> alphabet() {
        return Collator.getInstance(locale);
    }

    public String number(long value) {
        return NumberStyle.WHOLE.in(locale).format(value);
    }

    public String number(BigDecimal value) {
        return NumberStyle.DECIMAL.in(locale).format(value);
    }

    /** A share of 0.029 is 2.9%. */
    public String percent(double share) {
        NumberFormat format = NumberStyle.PERCENT.in(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    public String money(Money money) {
        NumberFormat format = NumberStyle.MONEY.in(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        return format.format(money.amount());
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    public String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale).format(month);
    }

    public String month(Instant instant) {
        return month(YearMonth.from(instant.atZone(zone)));
    }

    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }

    /** "Ada, Ben and Cleo". */
    public String list(List<String> names) {
        return names.isEmpty()
                ? ""
                : ListFormat.getInstance(locale, Type.STANDARD, Style.FULL).format(names);
    }

    /**
     * How long ago, as people say it: "just now", "20 minutes ago", "yesterday"; later the date.
     */
    public String ago(Instant instant, Instant now) {
        Duration past = Duration.between(instant, now);
        long days =
                ChronoUnit.DAYS.between(
                        instant.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        if (past.isNegative() || days > LONG_AGO) {
            return date(instant);
        }
        if (past.toMinutes() == 0) {
            return text("web.ago.now");
        }
        if (past.toHours() == 0) {
            return text("web.ago.minutes", past.toMinutes());
        }
        return days == 0 ? text("web.ago.hours", past.toHours()) : text("web.ago.days", days);
    }

    public String dateTime(Instant instant) {
        return date(instant) + ", " + time(instant);
    }
}
