package org.rapportcrm.access.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.rapportcrm.record.NamedRecords;
import org.rapportcrm.testing.People;

class OurNamesTest {
    private final DSLContext nowhere = DSL.using(SQLDialect.POSTGRES);
    private final OurNames names = new OurNames();

    @Test
    void areKnownToBeOfferedWithoutTheDatabase() {
        List<NamedRecords> all =
                List.of(
                        names.namedColleagues(nowhere),
                        names.namedTeams(nowhere),
                        names.namedDepartments(nowhere));

        assertThat(all).allMatch(one -> one.isOffered(People.priya()));
    }
}
