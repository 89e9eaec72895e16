package org.rapportcrm.harness;

import com.deque.html.axecore.results.Rule;
import java.util.stream.Collectors;

final class Axe {
    private Axe() {}

    static String where(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> "\n    " + node.getHtml())
                .collect(Collectors.joining());
    }
}
