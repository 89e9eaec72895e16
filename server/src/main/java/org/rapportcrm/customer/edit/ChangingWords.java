package org.rapportcrm.customer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Words that come and go one at a time, whoever else adds some in the same moment. */
@Component
class ChangingWords {
    private final CustomerEdits edits;

    ChangingWords(CustomerEdits edits) {
        this.edits = edits;
    }

    @Transactional
    public Result.Saved change(
            Viewer viewer,
            UUID customer,
            String field,
            @Nullable String add,
            @Nullable String remove) {
        Standing now = edits.lock(viewer, customer, Action.WRITE);
        SeenFields.mustBeWrittenBy(viewer, field);
        List<String> words = new ArrayList<>(now.words(field));
        if (remove != null) {
            words.removeIf(word -> key(word).equals(key(remove)));
        }
        if (add != null && !add.isBlank()) {
            words.add(add.strip());
        }
        var written = edits.change(Author.of(viewer), customer, Map.of(field, words));
        return new Result.Saved(written, now.name(), 0);
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
