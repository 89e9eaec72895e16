package org.rapportcrm.customer.edit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.PossibleDuplicate;

/**
 * The form of a new or a known customer.
 *
 * @param customer null while it is new
 * @param opened names this form from its opening until it is saved
 * @param version of the customer when the form was opened
 * @param kind "person" or "organization"
 * @param draftOf when the restored draft was kept; null when there is none
 * @param doubtful whether saving waits for a look at the duplicates
 */
public record FormPage(
        @Nullable UUID customer,
        UUID opened,
        String name,
        int version,
        String kind,
        List<FormGroup> groups,
        boolean refused,
        @Nullable Instant draftOf,
        List<PossibleDuplicate> duplicates,
        boolean doubtful) {

    public boolean isNew() {
        return customer == null;
    }

    public String action() {
        return isNew() ? "/customers/new" : "/customers/" + customer + "/edit";
    }

    public String back() {
        return isNew() ? "/customers" : "/customers/" + customer;
    }

    public String draftPath() {
        return "/customers/drafts/" + (isNew() ? "new" : "edit-" + customer);
    }

    public boolean is(String other) {
        return kind.equals(other);
    }
}
