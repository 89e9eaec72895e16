package org.rapportcrm.access;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;

/** The pages where our own organization is set up. */
public enum SettingsTab {
    USERS("/settings/users", "access.users", "user"),
    DEPARTMENTS("/settings/departments", "access.departments", "department"),
    TEAMS("/settings/teams", "access.teams", "department"),
    ROLES("/settings/roles", "access.roles", "role"),
    PROVIDERS("/settings/providers", "access.providers", "provider");

    private final String path;
    private final String labelKey;
    private final String kind;

    SettingsTab(String path, String labelKey, String kind) {
        this.path = path;
        this.labelKey = labelKey;
        this.kind = kind;
    }

    public static List<SettingsTab> of(@Nullable Viewer viewer) {
        return Stream.of(values())
                .filter(tab -> viewer != null && viewer.may(tab.permission()))
                .toList();
    }

    Permission permission() {
        return Permission.of(kind, Action.ADMINISTER);
    }

    public String path() {
        return path;
    }

    public String labelKey() {
        return labelKey;
    }
}
