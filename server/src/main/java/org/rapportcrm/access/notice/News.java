package org.rapportcrm.access.notice;

import java.util.List;
import java.util.Optional;

/**
 * What the bell shows.
 *
 * @param position of the newest notice; 0 when there is none
 * @param isQuiet whether the user does not want to be disturbed at this moment
 */
public record News(List<NewsGroup> groups, long position, boolean isQuiet) {
    private static final int MOST = 99;

    public int unseen() {
        return (int) groups.stream().filter(NewsGroup::isNew).count();
    }

    public String count() {
        return unseen() > MOST ? MOST + "+" : Integer.toString(unseen());
    }

    /** What pops up, unless it would disturb. */
    public Optional<NewsGroup> newest() {
        return isQuiet ? Optional.empty() : groups.stream().filter(NewsGroup::isNew).findFirst();
    }

    /** The same as long as the bell looks the same. */
    String tag() {
        return "\"%d-%d%s\"".formatted(unseen(), position, isQuiet ? "-quiet" : "");
    }
}
