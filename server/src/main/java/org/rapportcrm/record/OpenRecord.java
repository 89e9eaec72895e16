package org.rapportcrm.record;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The record whose page stands at a path, whatever its kind. */
public record OpenRecord(RecordType type, UUID id) {
    private static final Pattern PAGE =
            Pattern.compile("/[a-z-]+/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    public static Optional<OpenRecord> at(String path, RecordTypes types) {
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(page.group(1));
        return types.listed().stream()
                .filter(type -> type.table().orElseThrow().path(id).equals(path))
                .findFirst()
                .map(type -> new OpenRecord(type, id));
    }
}
