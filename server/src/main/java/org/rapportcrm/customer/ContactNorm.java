package org.rapportcrm.customer;

import org.jspecify.annotations.Nullable;

/** Contact points in the form in which they are compared; as typed they are kept beside it. */
public final class ContactNorm {
    private ContactNorm() {}

    /**
     * @param country whose telephone numbers may come without their country code
     */
    public static String of(String kind, String raw, @Nullable String country) {
        return switch (kind) {
            case "email", "website" -> Normal.email(raw);
            case "phone", "fax" -> Normal.phone(raw, country).orElseGet(() -> Normal.digits(raw));
            case "social" -> handle(raw);
            default -> Normal.text(raw);
        };
    }

    /**
     * "@elena", "instagram.com/elena/" and "https://instagram.com/elena" as people compare them.
     */
    private static String handle(String typed) {
        return Normal.email(typed)
                .replaceFirst("^(https?://)?(www\\.)?", "")
                .replaceFirst("^@", "")
                .replaceFirst("/+$", "");
    }
}
