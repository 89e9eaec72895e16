package org.rapportcrm.faults;

import java.io.IOException;
import org.rapportcrm.harness.Visitor.Answer;

/** A write by which the server gives a promise: whoever was answered finds the mark again. */
interface Writing {
    Answer write(String mark) throws IOException;

    /** Gives the marks that are in the database. */
    String query();
}
