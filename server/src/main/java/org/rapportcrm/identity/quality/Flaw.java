package org.rapportcrm.identity.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be wrong with a customer's record. Keep in sync with the constraint of the table. */
public enum Flaw {
    INVALID_CONTACT("mail-off"),
    UNREACHABLE("plug-connected-x"),
    OWNER_LEFT("user-off"),
    NO_NAME("signature-off"),
    NO_KIND("help"),
    NO_COUNTRY("map-off");

    private final String icon;

    Flaw(String icon) {
        this.icon = icon;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Flaw::key).toList();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    public String titleKey() {
        return "customer.field.flaws." + key().replace('_', '-');
    }

    /** Key of the message that says what helps. */
    public String remedyKey() {
        return "identity.remedy." + key().replace('_', '-');
    }

    /** The list of those whose records have it. */
    public String path() {
        return "/customers?filter=flaws%3D%3D" + key();
    }
}
