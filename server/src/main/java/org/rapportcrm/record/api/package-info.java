/**
 * What programs read and write of records: made from the descriptions of their kinds, so that a new
 * kind or field is there without a line of code here.
 */
@org.springframework.modulith.NamedInterface(name = "api", propagate = true)
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.api;
