package org.rapportcrm.record.mine;

import java.util.List;

/**
 * What somebody keeps at hand.
 *
 * @param favorites in their order
 * @param recent those opened last, the newest first
 */
public record Handy(List<KnownRecord> favorites, List<KnownRecord> recent) {}
