package org.rapportcrm.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that one of us should know about a record.
 *
 * @param user whoever is no user of ours (any more) is not told
 * @param kind key of a {@link NoticeKind}
 * @param arguments of its message, the same in every language
 * @param once told only once to this user under this name; null tells it each time
 */
public record Notice(
        UUID user,
        String kind,
        String recordType,
        UUID record,
        List<String> arguments,
        @Nullable String once) {
    public Notice {
        arguments = List.copyOf(arguments);
    }
}
