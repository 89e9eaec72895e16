package org.rapportcrm.record.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.page.LaterChanges.Later;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.plain.Standing;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** What stands in fields of forms for the records that they name; what is chosen stays an id. */
@Component
class FormNames {
    private final FormInputs inputs;
    private final NamesOf names;

    FormNames(FormInputs inputs, NamesOf names) {
        this.inputs = inputs;
        this.names = names;
    }

    FormTexts texts(
            PlainType type, Standing now, Map<String, Later> later, Viewer viewer, Words words) {
        Map<UUID, String> called = new HashMap<>();
        for (RecordField field : inputs.fields(type, viewer)) {
            Optional<String> kind =
                    NamesOf.target(field).filter(one -> names.offered(one, viewer).isEmpty());
            Set<UUID> ids = new HashSet<>();
            Later before = later.get(field.key());
            Stream.of(
                            Optional.ofNullable(now.value(field.key())),
                            Optional.ofNullable(before).map(Later::before))
                    .flatMap(Optional::stream)
                    .filter(UUID.class::isInstance)
                    .forEach(id -> ids.add((UUID) id));
            if (kind.isPresent() && !ids.isEmpty()) {
                Map<UUID, String> known = names.names(kind.get(), ids, viewer, words);
                // the id of a hidden record is nothing for a page, either
                ids.forEach(
                        id -> called.put(id, known.getOrDefault(id, words.text("record.hidden"))));
            }
        }
        return new FormTexts(words, called);
    }
}
