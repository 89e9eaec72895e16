package org.rapportcrm.database;

/** A query among {@link Questions}; its rows are in the {@link Answers}. */
public record Question(int place) {}
