package org.rapportcrm.identity.match;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.analytics.matching.MatchRecord;

/**
 * A customer as it is compared.
 *
 * @param kind "person", "organization" or null while nobody knows
 * @param source that brought it first
 * @param team whose customer it is
 */
public record Subject(
        UUID id,
        @Nullable String kind,
        @Nullable UUID source,
        @Nullable UUID team,
        MatchRecord record) {

    /** Of all that is compared: equal until something of it changes. */
    public long print() {
        long print = 17;
        for (var values : record.values()) {
            for (String value : values.stream().sorted().toList()) {
                print = mix(print, value);
            }
            print = print * 31 + values.size();
        }
        return print;
    }

    /** A person is no organization. */
    public boolean mayBe(Subject other) {
        return kind == null || other.kind == null || kind.equals(other.kind);
    }

    private static long mix(long print, String value) {
        long mixed = print;
        for (int i = 0; i < value.length(); i++) {
            mixed = (mixed ^ value.charAt(i)) * 0x100000001b3L;
        }
        return mixed;
    }
}
