package org.rapportcrm.customer.merge;

import static org.rapportcrm.customer.db.Tables.MOVED;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Lets rows follow those who are staged, and go home, with what is decided about contact points.
 */
@Component
class FollowingRows {
    private final DSLContext db;
    private final MovingRows moving;
    private final JoinedContactPoints contactPoints;

    FollowingRows(DSLContext db, MovingRows moving, JoinedContactPoints contactPoints) {
        this.db = db;
        this.moving = moving;
        this.contactPoints = contactPoints;
    }

    /**
     * @return those of whom something came along, and to whom
     */
    Map<UUID, UUID> follow() {
        long before = lastMove();
        contactPoints.beforeFollowing();
        moving.follow();
        contactPoints.afterFollowing();
        return movedSince(before);
    }

    void goHome() {
        moving.goHome();
        contactPoints.afterGoingHome();
    }

    private long lastMove() {
        Long last = db.select(DSL.max(MOVED.POSITION)).from(MOVED).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    private Map<UUID, UUID> movedSince(long position) {
        Map<UUID, UUID> moved = new LinkedHashMap<>();
        db.resultQuery(
                        """
                        select distinct m.from_id, m.to_id from customer.moved m
                        join customer_joined s on s.act_id = m.act_id and s.member_id = m.from_id
                        where m.position > {0}\
                        """,
                        position)
                .forEach(row -> moved.put(row.get(0, UUID.class), row.get(1, UUID.class)));
        return moved;
    }
}
