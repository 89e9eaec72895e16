package org.rapportcrm.intake.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.Signature;

/** Reads signatures line by line: what has a shape of its own first, then name, title, company. */
public final class SignatureReader {
    private static final int MOST_LINES = 25;
    private static final int LONGEST_LINE = 200;

    /** Several things in one line. */
    private static final Pattern BETWEEN = Pattern.compile("\\s+[|•·/–—]\\s+|\\s{3,}");

    private static final Pattern EMAIL =
            Pattern.compile("(?:mailto:)?([\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+)");
    private static final Pattern WEBSITE =
            Pattern.compile("(?i)\\b(?:https?://|www\\.)[\\w.-]+\\.\\w{2,}(?:/\\S*)?");
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?i)^\\W*(?:e-?mail|mail|web|website|internet|tel(?:efon|ephone)?|phone|mobil(?:e)?|cell|handy"
                            + "|fax|direct|office|büro|[mtfpew])\\b?\\s*[.:]+\\s*$");
    private static final Pattern GREETING =
            Pattern.compile(
                    "(?i)(?:--+|(?:best|kind|warm|many)?\\s*regards|best|cheers|thanks|sincerely|yours.*"
                            + "|(?:mit )?(?:freundliche[nr]?|beste[nr]?|liebe|viele|herzliche[nr]?)\\s+gr[üu](?:ß|ss)e?n?|lg|mfg)[,.!]?");
    private final SignatureParts parts;
    private final List<String> rest = new ArrayList<>();

    private SignatureReader(@Nullable String country) {
        parts = new SignatureParts(country);
    }

    public static Optional<Signature> read(String text, @Nullable String country) {
        List<String> lines =
                text.strip().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (lines.size() < 2 || lines.size() > MOST_LINES || isTable(lines)) {
            return Optional.empty();
        }
        SignatureReader reader = new SignatureReader(country);
        lines.forEach(reader::take);
        return reader.signature();
    }

    /** Cells in columns, or one kind of thing in every line. */
    private static boolean isTable(List<String> lines) {
        boolean tabs = lines.stream().anyMatch(line -> line.contains("\t"));
        boolean commas = sameNumber(lines, ',') || sameNumber(lines, ';');
        boolean emails = lines.stream().skip(1).allMatch(line -> EMAIL.matcher(line).matches());
        boolean tooLong = lines.stream().anyMatch(line -> line.length() > LONGEST_LINE);
        return tabs || commas || emails || tooLong;
    }

    private static boolean sameNumber(List<String> lines, char mark) {
        long[] counts =
                lines.stream()
                        .mapToLong(line -> line.chars().filter(c -> c == mark).count())
                        .distinct()
                        .toArray();
        return counts.length == 1 && counts[0] > 0;
    }

    private void take(String line) {
        if (GREETING.matcher(line).matches()) {
            return;
        }
        for (String piece : BETWEEN.split(line)) {
            String left = withoutWebsite(withoutEmails(piece));
            left = parts.withoutNumbers(left).strip();
            left =
                    LABEL.matcher(left).matches()
                            ? ""
                            : left.replaceFirst("^[,;|•·]+|[,;|•·]+$", "").strip();
            if (!left.isEmpty()) {
                rest.add(left);
            }
        }
    }

    private String withoutEmails(String piece) {
        Matcher mail = EMAIL.matcher(piece);
        mail.results().forEach(found -> parts.emails.add(found.group(1)));
        return mail.replaceAll("");
    }

    private String withoutWebsite(String piece) {
        Matcher url = WEBSITE.matcher(piece);
        if (url.find() && parts.website.isEmpty()) {
            parts.website = url.group();
        }
        return url.replaceAll("");
    }

    private Optional<Signature> signature() {
        SignatureAddress address = SignatureAddress.takenFrom(rest);
        if (parts.emails.isEmpty() && parts.phones.isEmpty()) {
            return Optional.empty();
        }
        String name = taken(line -> SignatureName.isOne(line) && !parts.isCompanyOfMail(line));
        String title = "";
        if (name.isEmpty() && !rest.isEmpty() && rest.getFirst().contains(",")) {
            String[] both = rest.getFirst().split("\\s*,\\s*", 2);
            if (SignatureName.isOne(both[0])) {
                name = both[0];
                title = both[1];
                rest.removeFirst();
            }
        }
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String company = taken(parts::isCompanyOfMail);
        title = title.isEmpty() && !rest.isEmpty() ? rest.removeFirst() : title;
        company = company.isEmpty() && !rest.isEmpty() ? rest.removeFirst() : company;
        return Optional.of(
                new Signature(
                        SignatureName.of(name),
                        title,
                        company,
                        List.copyOf(parts.emails),
                        List.copyOf(parts.phones),
                        List.copyOf(parts.faxes),
                        parts.website,
                        address.address()));
    }

    /** The first line of that shape, which is then gone. */
    private String taken(java.util.function.Predicate<String> shape) {
        Optional<String> found = rest.stream().filter(shape).findFirst();
        found.ifPresent(rest::remove);
        return found.orElse("");
    }

    static boolean hasWord(String line, String... words) {
        String lower = " " + line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}&. ]", " ") + " ";
        return Arrays.stream(words).anyMatch(word -> lower.contains(" " + word + " "));
    }
}
