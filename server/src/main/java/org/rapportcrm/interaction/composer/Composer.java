package org.rapportcrm.interaction.composer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.Channel;
import org.rapportcrm.web.FormErrors;

/**
 * The composer as it is shown.
 *
 * @param closed inputs that the writer may not fill
 * @param warning who of us turned to the customer a moment ago
 * @param draftOf when what stands in it was typed; null when it was not brought back
 */
public record Composer(
        UUID customer,
        ComposerForm form,
        FormErrors errors,
        List<Choice> departments,
        List<Choice> colleagues,
        Set<String> closed,
        @Nullable String warning,
        @Nullable String draftOf) {
    /** One of a list to choose from. */
    public record Choice(UUID id, String name) {}

    Composer with(ComposerForm other) {
        return new Composer(
                customer, other, errors, departments, colleagues, closed, warning, draftOf);
    }

    public String path(String page) {
        return "/customers/" + customer + page;
    }

    /**
     * The classes of an input on the given tabs: what is closed stays for tasks, where it is
     * another.
     */
    public String on(String field, String tabs) {
        return closed.contains(field) ? "for-task" : tabs;
    }

    public boolean isOpen(String field) {
        return !closed.contains(field);
    }

    public List<Tab> tabs() {
        return Arrays.asList(Tab.values());
    }

    public List<Channel> channels() {
        return Arrays.asList(Channel.values());
    }
}
