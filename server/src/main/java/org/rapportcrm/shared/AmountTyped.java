package org.rapportcrm.shared;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands amounts as people type them: "12.50", "1.5k", "€ 1.200,50", "30 USD", "2 tsd". What
 * is not wholly clear is not understood: a wrong guess is worse than a question.
 */
public final class AmountTyped {
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?<before>\\D*?)\\s*(?<digits>\\d[\\d.,'\\u00a0\\u202f]*)(?<after>.*)");
    private static final Pattern AFTER =
            Pattern.compile("\\s*(?<scale>k|tsd\\.?|m|mio\\.?)?\\s*(?<currency>[a-z]{3}|[€$£¥])?");
    private static final Map<String, Integer> SCALES =
            Map.of("k", 3, "tsd", 3, "tsd.", 3, "m", 6, "mio", 6, "mio.", 6);
    private static final Map<String, String> SYMBOLS =
            Map.of("€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY");
    private static final int LONGEST = 12;

    private AmountTyped() {}

    /**
     * Empty for what is no amount, a negative one, or one that has parts smaller than its currency.
     *
     * @param locale decides whether "1.500" is one and a half or fifteen hundred
     * @param usual the currency of an amount that names none
     */
    public static Optional<Money> read(String typed, Locale locale, Currency usual) {
        Matcher parts = PARTS.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        Matcher after = AFTER.matcher(parts.group("after"));
        String before = parts.group("before");
        if (!after.matches() || !before.isEmpty() && after.group("currency") != null) {
            return Optional.empty();
        }
        String named = before.isEmpty() ? after.group("currency") : before;
        Currency currency = named == null ? usual : currency(named, usual);
        BigDecimal number = number(parts.group("digits"), locale);
        if (currency == null || number == null) {
            return Optional.empty();
        }
        String scale = after.group("scale");
        BigDecimal amount =
                number.scaleByPowerOfTen(scale == null ? 0 : SCALES.getOrDefault(scale, 0));
        return Optional.of(new Money(amount.stripTrailingZeros(), currency))
                .filter(AmountTyped::isPayable);
    }

    private static boolean isPayable(Money money) {
        BigDecimal amount = money.amount();
        return amount.precision() - amount.scale() <= LONGEST
                && amount.scale() <= Math.max(0, money.currency().getDefaultFractionDigits());
    }

    private static @Nullable Currency currency(String named, Currency usual) {
        if (named.equals("$") && usual.getSymbol(Locale.ROOT).contains("$")) {
            return usual;
        }
        String code = SYMBOLS.getOrDefault(named, named.toUpperCase(Locale.ROOT));
        return Currency.availableCurrencies()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal number(String digits, Locale locale) {
        String plain = digits.replaceAll("['\\u00a0\\u202f]", "");
        char decimal = decimal(plain, locale);
        String whole = plain.replace(decimal == '.' ? "," : ".", "").replace(',', '.');
        boolean isGrouped = !plain.matches("\\d+([.,]\\d+)?");
        return whole.matches("\\d+(\\.\\d+)?") && (!isGrouped || areThousands(plain, decimal))
                ? new BigDecimal(whole)
                : null;
    }

    /** The mark that cannot part thousands; where both marks could, the locale's. */
    private static char decimal(String plain, Locale locale) {
        char ours =
                DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
        char other = ours == ',' ? '.' : ',';
        int last = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
        if (last < 0 || plain.charAt(last) == ours) {
            return ours;
        }
        boolean isAlone = plain.indexOf(other) == last;
        boolean partsThousands = plain.length() - last - 1 == 3;
        return isAlone && (plain.indexOf(ours) >= 0 || !partsThousands) ? other : ours;
    }

    private static boolean areThousands(String plain, char decimal) {
        String group = decimal == '.' ? "," : "\\.";
        return plain.matches("\\d{1,3}(" + group + "\\d{3})+(\\" + decimal + "\\d+)?");
    }
}
