package org.rapportcrm.record.page;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Inputs of single fields, for where a record is not edited whole. */
@Component
public class FieldInputs {
    private final FormInputs inputs;
    private final NamesOf names;

    FieldInputs(FormInputs inputs, NamesOf names) {
        this.inputs = inputs;
        this.names = names;
    }

    /**
     * @param text of a record that is chosen by typing, its name
     * @param error why the text was refused
     */
    public FormInput input(
            RecordType type,
            RecordField field,
            String text,
            @Nullable Reason error,
            Viewer viewer,
            Words words) {
        return inputs.input(type, field, text, error, viewer, words);
    }

    /** What is chosen from a list goes by its id, what is chosen by typing by its name. */
    public String text(
            RecordField field, @Nullable Object value, String written, Viewer viewer, Words words) {
        boolean isListed =
                NamesOf.target(field)
                        .map(kind -> names.offered(kind, viewer).isPresent())
                        .orElse(true);
        if (isListed || !(value instanceof UUID id)) {
            return written;
        }
        String kind = NamesOf.target(field).orElseThrow();
        return names.names(kind, List.of(id), viewer, words)
                .getOrDefault(id, words.text("record.hidden"));
    }
}
