package org.rapportcrm.access;

import org.rapportcrm.shared.Viewer;

/** The organization has its first user; told in the transaction that made them. */
public record SetUp(Viewer administrator) {}
