package org.rapportcrm.access.naming;

import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;
import static org.rapportcrm.access.view.Tables.TEAM_NAME;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.rapportcrm.database.Alphabet;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.NamedRecords;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Colleagues, teams and departments by name; everybody who works here knows them. */
@Configuration(proxyBeanMethods = false)
class OurNames {
    @Bean
    NamedRecords namedColleagues(DSLContext db) {
        return new Ours(db, "user", COLLEAGUE);
    }

    @Bean
    NamedRecords namedTeams(DSLContext db) {
        return new Ours(db, "team", TEAM_NAME);
    }

    @Bean
    NamedRecords namedDepartments(DSLContext db) {
        return new Ours(db, "department", DEPARTMENT_NAME);
    }

    private record Ours(DSLContext db, String kind, Table<?> table) implements NamedRecords {
        @Override
        public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer, Words words) {
            return db.select(id(), name())
                    .from(table)
                    .where(Among.of(id(), ids))
                    .fetchMap(id(), name());
        }

        @Override
        public List<Named> offered(Viewer viewer) {
            return db.select(id(), name())
                    .from(table)
                    .where(DSL.condition(column("active", Boolean.class)))
                    .orderBy(Alphabet.of(name()))
                    .fetch(row -> new Named(row.value1(), row.value2()));
        }

        @Override
        public boolean isOffered(Viewer viewer) {
            return true;
        }

        private Field<UUID> id() {
            return column("id", UUID.class);
        }

        private Field<String> name() {
            return column("name", String.class);
        }

        private <T> Field<T> column(String name, Class<T> type) {
            return Objects.requireNonNull(table.field(name, type));
        }
    }
}
