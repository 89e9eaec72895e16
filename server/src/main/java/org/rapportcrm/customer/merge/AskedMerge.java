package org.rapportcrm.customer.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CannotMerge;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.Merge;
import org.springframework.util.MultiValueMap;

/**
 * A merge as the page asks for it.
 *
 * @param into who stays; null leaves it to the page: the one we have known longest
 * @param with the name or number of one more
 * @param chosen by field, whose value was chosen
 */
record AskedMerge(List<UUID> records, @Nullable UUID into, String with, Map<String, UUID> chosen) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String CHOICE = "of_";

    static AskedMerge of(MultiValueMap<String, String> sent) {
        Map<String, UUID> chosen = new HashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(CHOICE) && isId(values.getFirst())) {
                chosen.put(name.substring(CHOICE.length()), UUID.fromString(values.getFirst()));
            }
        });
        String into = Objects.requireNonNullElse(sent.getFirst("into"), "");
        return new AskedMerge(
                sent.getOrDefault("record", List.of()).stream()
                        .filter(AskedMerge::isId)
                        .map(UUID::fromString)
                        .distinct()
                        .toList(),
                isId(into) ? UUID.fromString(into) : null,
                Objects.requireNonNullElse(sent.getFirst("with"), ""),
                chosen);
    }

    boolean isInto(UUID customer) {
        return customer.equals(into);
    }

    /** As asked, without what was chosen of somebody who is no longer among them. */
    Merge merge(List<CustomerName> all) {
        List<UUID> ids = all.stream().map(CustomerName::id).toList();
        Map<String, UUID> left = new HashMap<>(chosen);
        left.values().retainAll(ids);
        return new Merge(ids.getFirst(), ids.subList(1, ids.size()), left);
    }

    /** What was shown before, word for word. */
    Merge merge() {
        UUID survivor = into == null ? records.stream().findFirst().orElse(null) : into;
        if (survivor == null || !records.contains(survivor)) {
            throw new CannotMerge("count", Merge.MOST);
        }
        return new Merge(survivor, records, chosen);
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
