package org.rapportcrm.access;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;

/** The pages where our own organization is set up. */
public enum SettingsTab {
    USERS("users", "user", "users"),
    ROLES("roles", "role", "shield"),
    PROVIDERS("providers", "provider", "login"),
    TOKENS("tokens", "user", "key"),
    DEPARTMENTS("departments", "department", "building"),
    TEAMS("teams", "department", "users-group"),
    BRANDING("branding", "branding", "palette"),
    CURRENCIES("currencies", "currency", "coins"),
    CALENDARS("calendars", "calendar", "calendar-time"),
    FIELDS("fields", "field", "forms"),
    PIPELINES("pipelines", "pipeline", "stairs-up"),
    SERVICE("service", "queue", "lifebuoy"),
    SURVIVAL("survival", "field", "git-merge"),
    MATCHING("matching", "duplicate", "arrows-join-2");

    private final String word;
    private final String kind;
    private final String icon;

    SettingsTab(String word, String kind, String icon) {
        this.word = word;
        this.kind = kind;
        this.icon = icon;
    }

    public static List<SettingsTab> of(@Nullable Viewer viewer) {
        return Stream.of(values())
                .filter(tab -> viewer != null && viewer.may(tab.permission()))
                .toList();
    }

    public Permission permission() {
        return Permission.of(kind, Action.ADMINISTER);
    }

    public String path() {
        return "/settings/" + word;
    }

    public String labelKey() {
        return "access." + word;
    }

    /** Key of the message that says what the page is for. */
    public String purposeKey() {
        return "access.settings." + word;
    }

    /** Name of a Tabler outline icon, without "ti-". */
    public String icon() {
        return icon;
    }
}
