package org.rapportcrm.shared;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf records are read and written. Every read of records takes a viewer; what the
 * viewer may not see does not exist for them. Module {@code access} fills it once a request;
 * background work carries the viewer of whoever started it.
 *
 * @param id the user, or the fixed id of the house
 * @param name as shown in history
 * @param department the user's department, if any
 * @param departments that one and all that were merged into it: what they may see is filed there
 * @param teams the user's teams and all teams below those they lead
 * @param grants how far each permission goes; what is absent is {@link Reach#NONE}
 * @param denied single fields that are kept from the viewer
 */
public record Viewer(
        UUID id,
        String name,
        @Nullable UUID department,
        Set<UUID> departments,
        Set<UUID> teams,
        Map<Permission, Reach> grants,
        DeniedFields denied,
        Locale locale,
        ZoneId zone) {

    private static final UUID HOUSE = new UUID(0, 0);

    public Viewer {
        departments = Set.copyOf(departments);
        teams = Set.copyOf(teams);
        grants = Map.copyOf(grants);
    }

    /** To whom no single field is denied, and into whose department none was merged. */
    public Viewer(
            UUID id,
            String name,
            @Nullable UUID department,
            Set<UUID> teams,
            Map<Permission, Reach> grants,
            Locale locale,
            ZoneId zone) {
        this(
                id,
                name,
                department,
                department == null ? Set.of() : Set.of(department),
                teams,
                grants,
                DeniedFields.NONE,
                locale,
                zone);
    }

    /** The organization itself, for matching, consent and maintenance: sees everything. */
    public static Viewer house(String purpose) {
        return new Viewer(
                HOUSE, purpose, null, Set.of(), Map.of(), Locale.US, java.time.ZoneOffset.UTC);
    }

    /** The same person with no more than those of their permissions that are allowed. */
    public Viewer within(Predicate<Permission> allowed) {
        Map<Permission, Reach> left = new HashMap<>(grants);
        left.keySet().removeIf(allowed.negate());
        return new Viewer(id, name, department, departments, teams, left, denied, locale, zone);
    }

    public boolean isHouse() {
        return id.equals(HOUSE);
    }

    public Reach reach(Permission permission) {
        return isHouse() ? Reach.ALL : grants.getOrDefault(permission, Reach.NONE);
    }

    public boolean may(Permission permission) {
        return reach(permission) != Reach.NONE;
    }

    public boolean may(String kind, Action action) {
        return may(Permission.of(kind, action));
    }

    /** Whether a field of records that the viewer may see exists for them. */
    public boolean reads(String kind, String field) {
        return !denied.unread().contains(new GuardedField(kind, field));
    }

    public boolean writes(String kind, String field) {
        return !denied.unwritten().contains(new GuardedField(kind, field));
    }
}
