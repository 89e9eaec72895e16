package org.rapportcrm.record.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new or a known record.
 *
 * @param id null while it is new
 * @param version of the record when the form was opened
 * @param shown whom it named then, by the name of the hidden input
 */
public record FormPage(
        String kind,
        String plural,
        @Nullable UUID id,
        String name,
        int version,
        List<Group> groups,
        Map<String, String> shown,
        boolean refused) {

    /** Inputs under one heading. */
    public record Group(String titleKey, List<FormInput> inputs) {}

    public boolean isNew() {
        return id == null;
    }

    public String list() {
        return "/" + plural;
    }

    public String back() {
        return isNew() ? list() : list() + "/" + id;
    }

    public String action() {
        return isNew() ? list() + "/new" : back() + "/edit";
    }

    public String listKey() {
        return kind + ".kinds";
    }

    public String newKey() {
        return kind + ".kind.new";
    }
}
