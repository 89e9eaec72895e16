package org.rapportcrm.analytics.matching.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which given names are forms of each other; a line of nicknames.txt is a group. */
final class Nicknames {
    private static final int[] NONE = {};
    private static final Map<String, int[]> GROUPS = read();

    private Nicknames() {}

    /** The groups of a folded name, ascending; names of one group are forms of each other. */
    static int[] groups(String name) {
        return GROUPS.getOrDefault(name, NONE);
    }

    private static Map<String, int[]> read() {
        var groups = new HashMap<String, int[]>();
        List<String> lines = Tables.lines("nicknames.txt");
        IntStream.range(0, lines.size())
                .forEach(group -> {
                    for (String name : lines.get(group).split("\\s+")) {
                        groups.merge(name, new int[] {group}, Nicknames::both);
                    }
                });
        return Map.copyOf(groups);
    }

    private static int[] both(int[] some, int[] more) {
        return IntStream.concat(IntStream.of(some), IntStream.of(more))
                .sorted()
                .distinct()
                .toArray();
    }
}
