package org.rapportcrm.analytics.matching;

/** Looks on while a run works, and may end it. */
@FunctionalInterface
public interface Watch {
    Watch NONE = (step, done, total) -> true;

    /**
     * Called now and then, from several threads at once.
     *
     * @param done of {@code total}, in units of the step
     * @return false to end the run with {@link RunCanceled}
     */
    boolean goesOn(Step step, long done, long total);

    /** The steps of a run, in their order. */
    enum Step {
        LEARN,
        BLOCK,
        COMPARE,
        CLUSTER
    }
}
