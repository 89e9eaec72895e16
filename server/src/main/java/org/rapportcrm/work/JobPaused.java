package org.rapportcrm.work;

/** The server stops; the job goes on when it, or another node, is there again. */
public final class JobPaused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobPaused() {
        super("the server stops", null, false, false);
    }
}
