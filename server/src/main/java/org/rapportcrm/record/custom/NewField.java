package org.rapportcrm.record.custom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.custom.CustomField.Choice;

/**
 * A field that is to be added.
 *
 * @param name lower_snake_case, without the mark that all added fields have
 * @param labels by language
 */
public record NewField(
        String kind,
        String name,
        FieldType type,
        Map<String, String> labels,
        List<Choice> choices,
        @Nullable String target,
        boolean required,
        boolean personal,
        boolean listed) {}
