package org.rapportcrm.harness;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe finds against WCAG 2.2 A and AA or best practice. */
final class Axe {
    // rows of a list are alike, and looking at each takes seconds
    private static final String MORE_ROWS = "tbody tr:nth-child(n + 8)";

    private Axe() {}

    static List<String> violations(Page page, String... onlyRules) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(page).options(options);
        if (onlyRules.length > 0) {
            axe.withRules(List.of(onlyRules));
        }
        return axe
                // our pages have no frames to look for
                .setLegacyMode(true)
                .exclude(MORE_ROWS)
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + where(rule))
                .toList();
    }

    private static String where(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> "\n    " + node.getHtml())
                .collect(Collectors.joining());
    }
}
