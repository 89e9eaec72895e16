package org.rapportcrm.care.setup;

import java.util.UUID;
import org.rapportcrm.journal.Author;

/**
 * A status comes to another state than before: cases that have or had it are told: a few in the
 * same transaction, many in the background.
 */
public record StatusMeansElse(UUID status, Author author) {}
