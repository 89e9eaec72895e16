/**
 * Which columns tell of people, where no field of a kind of record says so: what we know of
 * somebody is found by this list and the descriptions of kinds, and nowhere else.
 */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.personal;
