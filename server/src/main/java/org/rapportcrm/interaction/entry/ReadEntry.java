package org.rapportcrm.interaction.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.people.Participant;
import org.rapportcrm.shared.Money;

/**
 * The form of a changed entry, read by its rules.
 *
 * @param problems message keys by field; the rest counts only when there are none
 */
record ReadEntry(
        EntryForm before,
        EntryForm form,
        Map<String, String> problems,
        @Nullable String outcome,
        @Nullable Integer seconds,
        @Nullable Money cost,
        List<Participant> people) {}
