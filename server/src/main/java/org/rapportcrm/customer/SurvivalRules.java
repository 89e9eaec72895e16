package org.rapportcrm.customer;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Viewer;

/** By which rules one of several values survives, as administrators set them. */
public interface SurvivalRules {
    /**
     * @param labelKey of the field; those that only make sense with it follow it
     * @param ours the rule where nobody chose one
     * @param offered that make sense for it
     */
    record Rule(
            String field, String labelKey, Survival rule, Survival ours, List<Survival> offered) {}

    /**
     * @param level from 0 to 100
     */
    record Trusted(UUID source, String name, int level) {}

    List<Rule> rules();

    /** All sources, those that are trusted most first. */
    List<Trusted> sources();

    /** Counts for what is said and merged from now on; what stands is not decided anew. */
    void decide(Author author, String field, Survival rule);

    void trust(Author author, UUID source, int level);

    /**
     * Lets the rules decide again about a field that somebody set: what sources said of it last
     * stands there, if any of them said anything.
     */
    void release(Viewer viewer, UUID customer, String field);
}
