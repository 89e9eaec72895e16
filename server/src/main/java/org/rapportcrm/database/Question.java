package org.rapportcrm.database;

/**
 * A query among {@link Questions}; its rows are in the {@link Answers}.
 *
 * @param later whether it is asked only when somebody reads its answer
 */
public record Question(int place, boolean later) {}
