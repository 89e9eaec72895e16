package org.rapportcrm.intake.signature;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a signature that have a shape of their own; filled up line by line. */
final class SignatureParts {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern FAX =
            Pattern.compile("(?i).*\\b(?:tele)?fax\\W*|\\W*f\\s*[:.]\\s*");
    private static final Set<String> OF_EVERYBODY =
            Set.of(
                    "gmail",
                    "googlemail",
                    "outlook",
                    "hotmail",
                    "yahoo",
                    "gmx",
                    "icloud",
                    "web",
                    "aol");

    final Set<String> emails = new LinkedHashSet<>();
    final Set<String> phones = new LinkedHashSet<>();
    final Set<String> faxes = new LinkedHashSet<>();
    String website = "";
    private final @Nullable String country;

    SignatureParts(@Nullable String country) {
        this.country = country;
    }

    /** Takes telephone numbers out of a line, with the words before them that say what they are. */
    String withoutNumbers(String piece) {
        String left = piece;
        for (PhoneNumberMatch match :
                PHONES.findNumbers(piece, country, PhoneNumberUtil.Leniency.VALID, 10)) {
            String before = piece.substring(0, match.start());
            (FAX.matcher(before).matches() ? faxes : phones).add(match.rawString());
            left = left.replace(match.rawString(), "");
        }
        return left.equals(piece)
                ? piece
                : left.replaceAll(
                        "(?i)\\b(?:tel(?:efon|ephone)?|phone|mobil(?:e)?|cell|handy|(?:tele)?fax|direct|office|büro|[mtfp])\\b\\s*[.:]*",
                        "");
    }

    static boolean isCompany(String line) {
        return SignatureReader.hasWord(
                line, "gmbh", "ag", "kg", "ohg", "e.u.", "inc", "inc.", "ltd", "ltd.", "llc",
                "corp", "corp.", "s.a.", "s.r.l.", "b.v.", "plc", "limited", "company", "& co",
                "& co.");
    }

    /** A company's name, or one like the domain that its people write from. */
    boolean isCompanyOfMail(String line) {
        String plain = line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
        return isCompany(line)
                || emails.stream()
                        .map(mail -> mail.substring(mail.indexOf('@') + 1).toLowerCase(Locale.ROOT))
                        .map(domain -> domain.split("\\.")[0].replace("-", ""))
                        .filter(domain -> domain.length() > 2 && !OF_EVERYBODY.contains(domain))
                        .anyMatch(domain ->
                                plain.contains(domain)
                                        || plain.length() > 3 && domain.contains(plain));
    }
}
