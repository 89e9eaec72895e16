package org.rapportcrm.record.plain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rapportcrm.record.NamedRecords;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/**
 * Something that fields point to and of which there are few, such as queues: all of them are read.
 *
 * @param chosen as they are offered, where that differs from how they are called
 */
public record FewNamed(String kind, Supplier<List<Named>> all, Supplier<List<Named>> chosen)
        implements NamedRecords, CalledRecords {

    public static FewNamed of(String kind, Supplier<List<Named>> all) {
        return new FewNamed(kind, all, all);
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer, Words words) {
        return all.get().stream()
                .filter(one -> ids.contains(one.id()))
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    @Override
    public List<Named> offered(Viewer viewer) {
        return chosen.get();
    }

    @Override
    public boolean isOffered(Viewer viewer) {
        return true;
    }

    @Override
    public Map<String, Set<UUID>> called(Call call) {
        Map<String, Set<UUID>> found = new HashMap<>();
        for (Named one : all.get()) {
            call.texts().stream()
                    .filter(text ->
                            text.equalsIgnoreCase(one.name()) || text.equals(one.id().toString()))
                    .forEach(text ->
                            found.computeIfAbsent(text, _ -> new HashSet<>()).add(one.id()));
        }
        return found;
    }
}
