package org.rapportcrm.customer.who;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Approach;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.shared.Viewer;

/**
 * A way to turn to one customer, as it is offered to one viewer.
 *
 * @param to the number or address; empty where none is needed or known
 * @param obstacle why it is not possible; null when it is
 */
public record Offer(Approach approach, UUID customer, String to, @Nullable Obstacle obstacle) {
    /** What keeps somebody from turning to a customer. */
    public enum Obstacle {
        RIGHT,
        HIDDEN,
        UNKNOWN,
        UNWANTED,
        INVALID
    }

    static Offer of(Approach approach, UUID customer, List<ContactPoint> all, Viewer viewer) {
        List<ContactPoint> points =
                all.stream().filter(point -> point.kind().equals(approach.over())).toList();
        Optional<ContactPoint> usable =
                points.stream()
                        .filter(point -> !point.invalid() && !point.doNotContact())
                        .findFirst();
        String to = usable.map(ContactPoint::text).orElse("");
        if (!viewer.may(approach.permission())) {
            return new Offer(approach, customer, to, Obstacle.RIGHT);
        }
        if (approach.over() != null && !SeenFields.isReadBy(viewer, approach.over())) {
            return new Offer(approach, customer, "", Obstacle.HIDDEN);
        }
        boolean isPossible = approach.over() == null || usable.isPresent();
        return new Offer(approach, customer, to, isPossible ? null : obstacle(points));
    }

    private static Obstacle obstacle(List<ContactPoint> points) {
        if (points.isEmpty()) {
            return Obstacle.UNKNOWN;
        }
        return points.stream().anyMatch(ContactPoint::doNotContact)
                ? Obstacle.UNWANTED
                : Obstacle.INVALID;
    }

    public boolean isPossible() {
        return obstacle == null;
    }

    public boolean lacksRight() {
        return obstacle == Obstacle.RIGHT;
    }

    public String path() {
        return approach.path(customer, to);
    }

    /** Says what would have to be there first. */
    public String reasonKey() {
        String what = obstacle == null ? "" : obstacle.name().toLowerCase(Locale.ROOT);
        return "customer.approach." + approach.over() + "." + what;
    }
}
