package org.rapportcrm.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class MonthsAheadTest {
    private static final Clock IN_MAY =
            Clock.fixed(Instant.parse("2031-05-31T23:00:00Z"), ZoneOffset.UTC);

    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;

    @Test
    void haveTheirPartitionsBeforeTheyBegin() {
        MonthsAhead months = new MonthsAhead(maintenance, IN_MAY);

        months.prepare();
        months.prepare();

        assertThat(partitionsOf("2031"))
                .containsExactly("change_p2031_05", "change_p2031_06", "change_p2031_07");
    }

    @Test
    void stayInTheDefaultPartitionWhereTheyBeganThere() {
        db.execute(
                """
                insert into journal.change (at, record_type, record_id, kind, actor_id, cause_kind)
                values ('2032-01-15', 'customer', gen_random_uuid(), 'created', gen_random_uuid(), 'request')\
                """);
        Clock inJanuary = Clock.fixed(Instant.parse("2032-01-20T08:00:00Z"), ZoneOffset.UTC);

        new MonthsAhead(maintenance, inJanuary).prepare();

        assertThat(partitionsOf("2032")).containsExactly("change_p2032_02", "change_p2032_03");
    }

    private List<String> partitionsOf(String year) {
        return db.fetch(
                        "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                                + " where i.inhparent = 'journal.change'::regclass and c.relname like {0}"
                                + " order by 1",
                        "change_p" + year + "%")
                .getValues(0, String.class);
    }
}
