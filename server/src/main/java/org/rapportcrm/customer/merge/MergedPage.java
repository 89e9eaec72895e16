package org.rapportcrm.customer.merge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.MovedPage;
import org.springframework.stereotype.Component;

/** Pages of a merged customer lead to those of the survivor. */
@Component
class MergedPage implements MovedPage {
    private static final Pattern PATH =
            Pattern.compile("/customers/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(\\b.*)");

    private final MergeTree tree;
    private final CustomerEdits customers;

    MergedPage(MergeTree tree, CustomerEdits customers) {
        this.tree = tree;
        this.customers = customers;
    }

    @Override
    public Optional<String> newPath(Viewer viewer, String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        UUID old = UUID.fromString(matcher.group(1));
        Map<UUID, UUID> survivors = tree.survivors(List.of(old));
        return Optional.ofNullable(survivors.get(old))
                .filter(survivor -> customers.sees(viewer, survivor))
                .map(survivor -> "/customers/" + survivor + matcher.group(2));
    }
}
