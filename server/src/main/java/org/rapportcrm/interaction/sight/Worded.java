package org.rapportcrm.interaction.sight;

import org.rapportcrm.web.Words;

/** A model that is put into words when its template draws it. */
@FunctionalInterface
public interface Worded<T> {
    T in(Words words);
}
