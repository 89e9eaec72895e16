package org.rapportcrm.record;

/**
 * What a kind keeps of its records' values beside their rows, such as who said what. Contribute it
 * as a bean.
 */
public interface KeptBeside {
    String kind();

    /** Takes away what is kept of an added field that is gone. */
    void forget(String field);
}
