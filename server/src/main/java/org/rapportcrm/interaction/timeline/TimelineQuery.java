package org.rapportcrm.interaction.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Which part of a customer's timeline is asked for.
 *
 * @param show a channel or a kind of entry; null is everything
 * @param after the last entry that was shown before; null begins at the newest
 */
record TimelineQuery(@Nullable String show, @Nullable UUID department, @Nullable Key after) {
    static final TimelineQuery ALL = new TimelineQuery(null, null, null);

    /** The place of an entry in the timeline. */
    record Key(Instant at, UUID id) {
        @Override
        public String toString() {
            return at + "_" + id;
        }

        /** Null for what is no key: then the timeline begins at the newest. */
        static @Nullable Key parse(@Nullable String text) {
            int line = text == null ? -1 : text.indexOf('_');
            if (text == null || line < 0) {
                return null;
            }
            try {
                return new Key(
                        Instant.parse(text.substring(0, line)),
                        UUID.fromString(text.substring(line + 1)));
            } catch (DateTimeParseException | IllegalArgumentException _) {
                return null;
            }
        }
    }

    boolean isFiltered() {
        return show != null || department != null;
    }

    /** The newest part of everything. */
    boolean isStart() {
        return !isFiltered() && after == null;
    }

    TimelineQuery showing(@Nullable String only) {
        return new TimelineQuery(only, department, null);
    }

    TimelineQuery of(@Nullable UUID onlyDepartment) {
        return new TimelineQuery(show, onlyDepartment, null);
    }

    TimelineQuery after(Key key) {
        return new TimelineQuery(show, department, key);
    }

    String path(UUID customer, String page) {
        StringBuilder path = new StringBuilder("/customers/").append(customer).append(page);
        add(path, "show", show);
        add(path, "department", department);
        add(path, "after", after);
        return path.toString();
    }

    private static void add(StringBuilder path, String name, @Nullable Object value) {
        if (value != null) {
            path.append(path.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
