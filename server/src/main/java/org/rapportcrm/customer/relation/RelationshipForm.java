package org.rapportcrm.customer.relation;

import org.jspecify.annotations.Nullable;

/**
 * A relationship as somebody types it.
 *
 * @param tie key of the kind, with ".inverse" when it runs from the other to this customer
 * @param other number or name of the other customer
 */
public record RelationshipForm(
        @Nullable String tie,
        @Nullable String other,
        @Nullable String role,
        @Nullable String since,
        @Nullable String until) {
    static final String INVERSE = ".inverse";
    static final RelationshipForm EMPTY = new RelationshipForm(null, null, null, null, null);

    boolean isOutward() {
        return tie == null || !tie.endsWith(INVERSE);
    }

    @Nullable String kind() {
        return tie == null ? null : tie.replace(INVERSE, "");
    }
}
