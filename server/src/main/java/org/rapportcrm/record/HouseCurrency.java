package org.rapportcrm.record;

/** The currency of amounts that name none. Contribute it as a bean. */
@FunctionalInterface
public interface HouseCurrency {
    /** ISO 4217. */
    String code();
}
