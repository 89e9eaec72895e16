package org.rapportcrm.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one customer has to do with another; a tie runs from one to the other. */
public enum RelationshipKind {
    WORKS_FOR,
    MEMBER_OF,
    PARENT_OF,
    HOUSEHOLD,
    SUPPLIES,
    REFERS_TO,
    KNOWS;

    private static final String PERSON = "person";
    private static final String ORGANIZATION = "organization";

    public static Optional<RelationshipKind> of(@Nullable String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** As it is stored. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether both sides are called the same. */
    public boolean isMutual() {
        return this == HOUSEHOLD || this == KNOWS;
    }

    /** The words for it, read from the side where it starts or from the other one. */
    public String textKey(boolean outward) {
        String word = "customer.tie." + key().replace('_', '-');
        return outward || isMutual() ? word : word + ".inverse";
    }

    /** Whether it makes sense between these; a kind that nobody knows yet fits everywhere. */
    public boolean fits(@Nullable String from, @Nullable String to) {
        return switch (this) {
            case WORKS_FOR -> isOr(from, PERSON) && isOr(to, ORGANIZATION);
            case MEMBER_OF -> isOr(to, ORGANIZATION);
            case PARENT_OF -> isOr(from, ORGANIZATION) && isOr(to, ORGANIZATION);
            case HOUSEHOLD -> isOr(from, PERSON) && isOr(to, PERSON);
            case SUPPLIES, REFERS_TO, KNOWS -> true;
        };
    }

    private static boolean isOr(@Nullable String kind, String wanted) {
        return kind == null || kind.equals(wanted);
    }
}
