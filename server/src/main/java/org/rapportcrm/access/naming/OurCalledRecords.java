package org.rapportcrm.access.naming;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Colleagues;
import org.rapportcrm.record.plain.CalledRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Colleagues by name and e-mail address, teams and departments by name. */
@Configuration(proxyBeanMethods = false)
class OurCalledRecords {
    @Bean
    CalledRecords calledColleagues(DSLContext db) {
        return new Ours(db, "user", Colleagues::user);
    }

    @Bean
    CalledRecords calledTeams(DSLContext db) {
        return new Ours(db, "team", Colleagues::team);
    }

    @Bean
    CalledRecords calledDepartments(DSLContext db) {
        return new Ours(db, "department", Colleagues::department);
    }

    private record Ours(
            DSLContext db, String kind, BiFunction<Colleagues, String, @Nullable UUID> find)
            implements CalledRecords {
        @Override
        public Map<String, Set<UUID>> called(Call call) {
            Colleagues all = Colleagues.load(db);
            Map<String, Set<UUID>> found = new HashMap<>();
            for (String text : call.texts()) {
                UUID id = find.apply(all, text);
                if (id != null) {
                    found.put(text, Set.of(id));
                }
            }
            return found;
        }
    }
}
