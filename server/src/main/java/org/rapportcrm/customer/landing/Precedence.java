package org.rapportcrm.customer.landing;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Survival;
import org.rapportcrm.customer.landing.Face.Saying;
import org.rapportcrm.customer.landing.Givens.Given;

/**
 * Who may say what stands in a field. A person always; then nobody else, until it is released. A
 * source may correct itself, and fills what is empty; it overrides another one that is trusted
 * less, or where an administrator lets the last word count. A value from a customer who was merged
 * is as strong as it was there. Pure.
 *
 * @param known also of those from whom values were given
 */
record Precedence(
        Map<UUID, Faces.Known> known, Map<UUID, Map<String, Given>> given, Survivorship rules) {
    /**
     * @param own whether the source knows the customer by its own id
     * @param old what stands there; null for nothing
     */
    boolean allows(UUID customer, String field, Saying now, boolean own, @Nullable Object old) {
        if (now.isByHand()) {
            return true;
        }
        if (isSetByHand(customer, field)) {
            return false;
        }
        if (old == null) {
            return true;
        }
        Saying before = saying(customer, field, old);
        if (before.isByHand() || before.source().equals(now.source())) {
            return own && !before.isByHand();
        }
        int more = rules.trustOf(now.source()) - rules.trustOf(before.source());
        return more > 0
                || more == 0 && own
                || rules.rules().get(Survivorship.lead(field)) == Survival.RECENT;
    }

    /**
     * The same of a word that was said before it could be understood: what others said since stands
     * beside it unless they are trusted less.
     */
    boolean allowsLate(
            UUID customer, String field, Saying then, boolean own, @Nullable Object old) {
        if (!allows(customer, field, then, own, old)) {
            return false;
        }
        if (old == null) {
            return true;
        }
        Saying before = saying(customer, field, old);
        return !before.at().isAfter(then.at())
                || rules.trustOf(then.source()) > rules.trustOf(before.source());
    }

    /** Also when a person said that there is none. */
    private boolean isSetByHand(UUID customer, String field) {
        return Stream.of(field, Survivorship.lead(field))
                .anyMatch(one -> isSaidByHand(customer, one));
    }

    private boolean isSaidByHand(UUID customer, String field) {
        Saying saying = Objects.requireNonNull(known.get(customer)).sayings().get(field);
        if (saying != null && saying.isByHand()) {
            return true;
        }
        Given from = given(customer, field);
        return from != null
                && (from.byHand()
                        || from.isAnothers(customer)
                                && isSaidByHand(Objects.requireNonNull(from.from()), field));
    }

    private @Nullable Given given(UUID customer, String field) {
        return given.getOrDefault(customer, Map.of()).get(field);
    }

    private Saying saying(UUID customer, String field, Object value) {
        Given from = given(customer, field);
        if (from != null && from.isAnothers(customer) && value.equals(from.value())) {
            return saying(Objects.requireNonNull(from.from()), field, value);
        }
        Faces.Known one = Objects.requireNonNull(known.get(customer));
        return one.sayings().getOrDefault(field, one.first());
    }

    /** Keeps what the first source had said, before the first other word about a field. */
    void note(
            Claims.Batch claims,
            UUID customer,
            String field,
            @Nullable Object old,
            Saying now,
            @Nullable Object value) {
        Faces.Known one = Objects.requireNonNull(known.get(customer));
        Given from = given(customer, field);
        Object said = from == null ? old : from.ownBeside(old);
        if (said != null && !one.sayings().containsKey(field)) {
            claims.add(customer, field, one.first(), said);
        }
        claims.add(customer, field, now, value);
        one.says(field, now);
    }
}
