/**
 * What each user keeps at hand: the records they opened last and those they marked. Nobody sees
 * another's; what somebody may no longer read is not shown to them.
 */
@org.springframework.modulith.NamedInterface("mine")
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.mine;
