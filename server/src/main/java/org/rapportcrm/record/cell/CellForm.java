package org.rapportcrm.record.cell;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * One field as a browser sends it.
 *
 * @param was what stood there when the person began; null when that does not matter
 * @param from path of the list, to go back there
 */
record CellForm(String field, String value, @Nullable String was, String from) {
    /** Several values are one text, as people write several words. */
    static CellForm of(MultiValueMap<String, String> said) {
        return new CellForm(
                first(said, "field"),
                said.getOrDefault("value", List.of()).stream()
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining(", ")),
                said.getFirst("was"),
                first(said, "from"));
    }

    private static String first(MultiValueMap<String, String> said, String name) {
        return Objects.toString(said.getFirst(name), "");
    }
}
