package org.rapportcrm.customer.landing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Normal;

/** The words under which a customer is found. Pure. */
final class SearchWords {
    /** Mail providers whose name says nothing about a customer. */
    private static final Set<String> COMMON =
            Set.of("gmail", "googlemail", "yahoo", "hotmail", "outlook", "icloud", "gmx", "aol");

    /** What words are made of, besides contact points and the number. */
    static final Set<String> FIELDS =
            Set.of("name", "given_name", "family_name", "name_order", "country");

    private SearchWords() {}

    static Set<String> tokens(
            String nameKey, List<Contact> contacts, @Nullable String externalId, long number) {
        Set<String> tokens = new LinkedHashSet<>();
        tokens.addAll(List.of(nameKey.split(" ")));
        tokens.add(Long.toString(number));
        if (externalId != null) {
            tokens.add(Normal.text(externalId));
        }
        for (Contact contact : contacts) {
            switch (contact.kind()) {
                case "email" -> mail(tokens, contact.norm());
                case "phone", "fax" -> phone(tokens, contact.norm());
                default -> {}
            }
        }
        tokens.remove("");
        return tokens;
    }

    static String text(Set<String> tokens, List<Contact> contacts) {
        StringBuilder text = new StringBuilder(" ");
        tokens.forEach(token -> text.append(token).append(' '));
        contacts.stream()
                .filter(contact -> contact.kind().equals("email"))
                .forEach(contact -> text.append(contact.norm()).append(' '));
        return text.toString();
    }

    private static void mail(Set<String> tokens, String address) {
        int at = address.indexOf('@');
        tokens.add(at < 0 ? address : address.substring(0, at));
        int dot = address.lastIndexOf('.');
        if (at >= 0 && dot > at + 1) {
            String domain = address.substring(at + 1, dot);
            if (!COMMON.contains(domain)) {
                tokens.add(domain);
            }
        }
    }

    /** The reversed number finds "the last digits" by their start. */
    private static void phone(Set<String> tokens, String number) {
        String digits = Normal.digits(number);
        if (digits.length() >= 4) {
            tokens.add(digits);
            tokens.add("~" + new StringBuilder(digits).reverse());
        }
    }
}
