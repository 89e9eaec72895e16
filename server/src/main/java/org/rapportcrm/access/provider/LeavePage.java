package org.rapportcrm.access.provider;

/**
 * Leads to a provider. A page and no redirect: a form of ours must not be answered by another site.
 */
public record LeavePage(String label, String address) {}
