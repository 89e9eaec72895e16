package org.rapportcrm.access.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a new password has to be: long enough, and not among the first that anybody would guess. No
 * rules of composition (NIST SP 800-63B, 3.1.1.2).
 */
public final class PasswordRule {
    public static final int SHORTEST = 8;
    public static final int LONGEST = 512;

    private static final int FEWEST_CHARACTERS = 4;
    private static final int SHORTEST_CONTEXT_WORD = 4;
    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /**
     * The message key of what is wrong with it.
     *
     * @param context what an attacker knows: name, e-mail address, organization
     */
    public static Optional<String> broken(String password, Collection<String> context) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("access.error.password-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("access.error.password-long");
        }
        String core = core(password);
        boolean guessed =
                password.chars().distinct().count() < FEWEST_CHARACTERS
                        || isRun(password)
                        || COMMON.contains(password.toLowerCase(Locale.ROOT))
                        || COMMON.contains(core)
                        || words(context).anyMatch(core::equals);
        return guessed ? Optional.of("access.error.password-common") : Optional.empty();
    }

    /** The word that is left of "P4ssw0rd2026!": password. */
    private static String core(String password) {
        return password.toLowerCase(Locale.ROOT)
                .replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's');
    }

    private static boolean isRun(String password) {
        return isRun(password, 1) || isRun(password, -1);
    }

    private static boolean isRun(String password, int step) {
        for (int i = 1; i < password.length(); i++) {
            if (password.charAt(i) - password.charAt(i - 1) != step) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> words(Collection<String> context) {
        return context.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text ->
                        Stream.concat(
                                Stream.of(text.replaceAll("[^\\p{L}]", "")),
                                Stream.of(text.split("[^\\p{L}]+", -1))))
                .filter(word -> word.length() >= SHORTEST_CONTEXT_WORD);
    }

    private static Set<String> common() {
        try (InputStream words = PasswordRule.class.getResourceAsStream("/access/common.txt")) {
            if (words == null) {
                throw new IllegalStateException("/access/common.txt is missing");
            }
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(Predicate.not(String::isBlank))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
