package org.rapportcrm.intake.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Under which column a telephone number of a card stands, by its types. */
final class PhoneColumn {
    private PhoneColumn() {}

    /** Null for a number of somebody else: it stays with the rest of the card. */
    static @Nullable String of(List<String> types) {
        boolean home = types.stream().anyMatch(type -> type.startsWith("home"));
        if (types.stream().anyMatch(type -> type.endsWith("fax"))) {
            return home ? "Home Fax" : "Business Fax";
        }
        for (String type : types) {
            switch (type) {
                case "assistant" -> {
                    return null;
                }
                case "cell", "mobile", "iphone" -> {
                    return "Mobile Phone";
                }
                case "pager" -> {
                    return "Pager";
                }
                case "car" -> {
                    return "Car Phone";
                }
                case "main" -> {
                    return "Primary Phone";
                }
                default -> {}
            }
        }
        boolean work = types.stream().anyMatch(type -> type.startsWith("work"));
        return home ? "Home Phone" : work ? "Business Phone" : "Other Phone";
    }
}
