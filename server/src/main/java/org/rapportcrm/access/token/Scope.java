package org.rapportcrm.access.token;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;

/**
 * What a token is for, such as {@code customer:read} or {@code *:write}. It gives no right: the
 * user's own rights are narrowed to the scopes of the token.
 */
public record Scope(String kind, Use use) {
    static final String EVERY_KIND = "*";
    private static final Pattern TEXT = Pattern.compile("([a-z_]+|\\*):(read|write)");

    /** What programs do with records. Nothing of Rapport itself is administered by a program. */
    public enum Use {
        READ(Set.of(Action.READ)),
        WRITE(Set.of(Action.WRITE, Action.DELETE));

        private final Set<Action> actions;

        Use(Set<Action> actions) {
            this.actions = actions;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Optional<Scope> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new Scope(
                                matcher.group(1),
                                Use.valueOf(matcher.group(2).toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }

    /** The narrowest one that the permission can be used under. */
    static Optional<Scope> wantedBy(Permission permission) {
        for (Use use : Use.values()) {
            if (use.actions.contains(permission.action())) {
                return Optional.of(new Scope(permission.kind(), use));
            }
        }
        return Optional.empty();
    }

    boolean covers(Permission permission) {
        return (kind.equals(EVERY_KIND) || kind.equals(permission.kind()))
                && use.actions.contains(permission.action());
    }

    @Override
    public String toString() {
        return kind + ":" + use.key();
    }
}
