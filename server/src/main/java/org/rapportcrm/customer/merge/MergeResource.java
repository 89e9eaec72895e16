package org.rapportcrm.customer.merge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.customer.MergedProfiles;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.record.api.ProgramAuthor;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.FieldsRefused.Refused;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Programs merge customers and take them apart. */
@RestController
@Needs(kind = "customer", action = Action.WRITE)
class MergeResource {
    static final String MERGE = "/api/v1/customers/{id}/merge";
    static final String SEPARATION = "/api/v1/customers/{id}/separation";
    static final String OTHERS = "others";

    private final MergingCustomers merging;
    private final MergedProfiles profiles;

    MergeResource(MergingCustomers merging, MergedProfiles profiles) {
        this.merging = merging;
        this.profiles = profiles;
    }

    /**
     * @param id of the one that stays
     * @param act by which the merge is found
     */
    record Done(UUID id, UUID act, List<UUID> merged) {}

    /** Who stands alone again. */
    record Alone(UUID id) {}

    @PostMapping(MERGE)
    Done merge(
            @PathVariable UUID id,
            @RequestBody Map<String, @Nullable Object> sent,
            Viewer viewer,
            HttpServletRequest request) {
        profiles.mustReach(viewer, List.of(id));
        Merge merge = Merge.of(id, others(sent));
        mustKnow(viewer, merge.others());
        UUID act = merging.merge(ProgramAuthor.of(request, viewer), List.of(merge)).getFirst();
        return new Done(id, act, merge.others());
    }

    @PostMapping(SEPARATION)
    Alone separate(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        merging.unmerge(ProgramAuthor.of(request, viewer), List.of(id));
        return new Alone(id);
    }

    private void mustKnow(Viewer viewer, List<UUID> others) {
        try {
            profiles.mustReach(viewer, others);
        } catch (RecordNotFound _) {
            throw FieldsRefused.of(Refused.of(OTHERS, "unknown", "customer.merge.cannot.unknown"));
        }
    }

    private static List<UUID> others(Map<String, @Nullable Object> sent) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(sent);
        Object others = rest.remove(OTHERS);
        FieldsRefused.unlessEmpty(rest.keySet().stream().map(Refused::unknown).toList());
        if (!(others instanceof List<?> several)) {
            throw refused();
        }
        try {
            return several.stream().map(String.class::cast).map(UUID::fromString).toList();
        } catch (ClassCastException | IllegalArgumentException _) {
            throw refused();
        }
    }

    private static FieldsRefused refused() {
        return FieldsRefused.of(
                Refused.of(
                        OTHERS,
                        "type",
                        "record.api.type",
                        "[\"0197c3a0-0000-7000-8000-000000000000\"]"));
    }
}
