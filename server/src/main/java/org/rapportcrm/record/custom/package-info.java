/**
 * Fields that administrators add to kinds of records: everywhere at once, as every field of ours.
 */
@org.springframework.modulith.NamedInterface(name = "custom", propagate = true)
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.custom;
