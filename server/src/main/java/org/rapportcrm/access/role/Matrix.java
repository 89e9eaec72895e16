package org.rapportcrm.access.role;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;

/**
 * How far a role's rights go: a line for each kind of record, a column for each action.
 *
 * @param kinds in their order
 */
public record Matrix(List<Kind> kinds, Map<Permission, Reach> grants) {
    /** A kind of record and what can be done with it at all. */
    public record Kind(String name, Set<Action> actions) {
        public String key() {
            return "access.kind." + name;
        }
    }

    public List<Action> actions() {
        return List.of(Action.values());
    }

    public List<Reach> reaches() {
        return List.of(Reach.values());
    }

    public boolean applies(Kind kind, Action action) {
        return kind.actions().contains(action);
    }

    public Reach reach(Kind kind, Action action) {
        return grants.getOrDefault(Permission.of(kind.name(), action), Reach.NONE);
    }

    public boolean isMore(Kind kind, Action action, Reach reach, Viewer viewer) {
        return reach.compareTo(viewer.reach(Permission.of(kind.name(), action))) > 0
                && reach != reach(kind, action);
    }

    /** Name of the form's field: customer.read. */
    public String field(Kind kind, Action action) {
        return Permission.of(kind.name(), action).toString();
    }

    public String key(Action action) {
        return "access.action." + word(action);
    }

    public String key(Reach reach) {
        return "access.reach." + word(reach);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What a form chose; what it does not name, or names wrongly, stays away. */
    Map<Permission, Reach> chosen(Map<String, String> fields) {
        Map<Permission, Reach> chosen = new HashMap<>();
        for (Kind kind : kinds) {
            for (Action action : kind.actions()) {
                String wanted = fields.get(field(kind, action));
                for (Reach reach : Reach.values()) {
                    if (reach != Reach.NONE && reach.name().equals(wanted)) {
                        chosen.put(Permission.of(kind.name(), action), reach);
                    }
                }
            }
        }
        return chosen;
    }
}
