package org.rapportcrm.web;

/** A page above the one that is open, as the bread crumbs show it. */
public record Crumb(String label, String path) {}
