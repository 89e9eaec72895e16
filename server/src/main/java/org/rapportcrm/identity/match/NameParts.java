package org.rapportcrm.identity.match;

import org.jspecify.annotations.Nullable;

/** A person's name in its parts, also where only the whole is known. Pure. */
record NameParts(@Nullable String given, @Nullable String family) {
    static NameParts of(@Nullable String given, @Nullable String family, @Nullable String whole) {
        if (given != null || family != null || whole == null) {
            return new NameParts(given, family);
        }
        String name = whole.strip();
        int comma = name.indexOf(',');
        if (comma > 0) {
            return new NameParts(name.substring(comma + 1), name.substring(0, comma));
        }
        int last = name.lastIndexOf(' ');
        return last < 0
                ? new NameParts(null, name)
                : new NameParts(name.substring(0, last), name.substring(last + 1));
    }
}
