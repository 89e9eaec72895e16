package org.rapportcrm.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The normal forms under which what people type is compared and found; what they typed is kept
 * beside it.
 */
public final class Normal {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int FIRST_BEYOND_ASCII = 0x80;

    private Normal() {}

    /**
     * Lower case without accents, words parted by one space: "Müller-Lüdenscheidt, Ann" is "muller
     * ludenscheidt ann".
     */
    public static String text(String typed) {
        return typed.chars().allMatch(c -> c < FIRST_BEYOND_ASCII)
                ? textOfAscii(typed)
                : textOfAny(typed);
    }

    /** Most of what comes in; a million rows would feel the patterns. */
    private static String textOfAscii(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        boolean between = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = Character.toLowerCase(typed.charAt(i));
            boolean ofWord = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (ofWord) {
                text.append(between && !text.isEmpty() ? " " : "").append(c);
            }
            between = !ofWord;
        }
        return text.toString();
    }

    private static String textOfAny(String typed) {
        String plain =
                MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFD)).replaceAll("");
        String lower =
                plain.toLowerCase(Locale.ROOT)
                        .replace("ß", "ss")
                        .replace("ø", "o")
                        .replace("ł", "l")
                        .replace("đ", "d")
                        .replace("æ", "ae")
                        .replace("œ", "oe");
        return NOT_WORD.matcher(lower).replaceAll(" ").strip();
    }

    public static String email(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The number in E.164.
     *
     * @param region ISO 3166 code of the country whose numbers may come without their country code
     * @return empty when it is no possible number
     */
    public static Optional<String> phone(String typed, @Nullable String region) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            var number = phones.parse(typed, region);
            return phones.isPossibleNumber(number)
                    ? Optional.of(phones.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /** A number in E.164 in the groups in which people read it. */
    public static String phoneInGroups(String norm) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            return phones.format(
                    phones.parse(norm, null), PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException _) {
            return norm;
        }
    }

    public static String digits(String typed) {
        StringBuilder digits = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }
}
