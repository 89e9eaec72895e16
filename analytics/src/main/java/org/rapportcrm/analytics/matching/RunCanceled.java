package org.rapportcrm.analytics.matching;

/**
 * Ends a run whose {@link Watch} said no, or whose thread was interrupted; what was found so far is
 * gone.
 */
public final class RunCanceled extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RunCanceled() {
        super("the run was canceled");
    }
}
