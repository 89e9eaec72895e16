/**
 * The one way to write kinds of records that have a table of their own and no more to them than
 * their fields. A module describes its kind as a {@link org.rapportcrm.record.plain.PlainType};
 * what is its own, it adds before and after the writing.
 */
@org.springframework.modulith.NamedInterface("plain")
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.plain;
