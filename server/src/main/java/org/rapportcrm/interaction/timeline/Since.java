package org.rapportcrm.interaction.timeline;

import java.util.List;

/**
 * What came since the reader last looked at a customer.
 *
 * @param ago how long that is, in the reader's words
 * @param news such as "2 calls", the most first
 */
public record Since(String ago, List<String> news) {}
