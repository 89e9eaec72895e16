package org.rapportcrm.record.list;

import org.rapportcrm.record.Mark;

/**
 * A column of a board, before anything stands in it.
 *
 * @param value what is one in its records, as filters write it; empty for those without
 * @param end whether what gets here is done with
 * @param kept whether it is there also when it is empty
 */
record Lane(String value, String name, Mark mark, boolean end, boolean kept) {}
