package org.rapportcrm.access.provider;

import java.util.List;

/** All providers. */
public record ProviderListPage(List<Provider> providers) {}
