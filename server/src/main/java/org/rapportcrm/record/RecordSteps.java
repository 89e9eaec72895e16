package org.rapportcrm.record;

import java.util.List;
import java.util.UUID;

/**
 * The records that a field names, where they are steps that others go through one after another,
 * such as the stages of a pipeline: boards stand by them. Contribute it as a bean.
 */
public interface RecordSteps {
    /**
     * @param end whether records that got here are done with
     */
    record Step(UUID id, String name, boolean end) {}

    /** From a first step to the ends, such as a pipeline. */
    record Way(UUID id, String name, List<Step> steps) {}

    /** As fields call their target. */
    String kind();

    /** The usual one first. */
    List<Way> ways();
}
