package org.rapportcrm.care.setup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rapportcrm.record.NamedRecords;
import org.rapportcrm.record.plain.CalledRecords;
import org.rapportcrm.record.plain.FewNamed;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Queues and statuses by name, to show, to choose and to find in files. */
@Configuration(proxyBeanMethods = false)
class CareNames {
    @Bean
    FewNamed namedQueues(Queues queues) {
        return FewNamed.of(
                "queue",
                () ->
                        queues.all().queues().stream()
                                .map(queue -> new NamedRecords.Named(queue.id(), queue.name()))
                                .toList());
    }

    @Bean
    Names namedStatuses(Statuses statuses) {
        return new Names(
                statuses,
                FewNamed.of(
                        "case_status",
                        () ->
                                statuses.all().statuses().stream()
                                        .map(status ->
                                                new NamedRecords.Named(status.id(), status.name()))
                                        .toList()));
    }

    /** A file brings statuses of its own: its history would be lost without them. */
    record Names(Statuses statuses, FewNamed few) implements NamedRecords, CalledRecords {
        private static final Predicate<String> ID =
                Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate();

        @Override
        public String kind() {
            return few.kind();
        }

        @Override
        public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer, Words words) {
            return few.names(ids, viewer, words);
        }

        @Override
        public List<Named> offered(Viewer viewer) {
            return few.offered(viewer);
        }

        @Override
        public boolean isOffered(Viewer viewer) {
            return few.isOffered(viewer);
        }

        @Override
        public Map<String, Set<UUID>> called(Call call) {
            if (!call.typed()) {
                statuses.learn(call.texts().stream().filter(ID.negate()).toList());
            }
            return few.called(call);
        }
    }
}
