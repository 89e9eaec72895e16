/** Search over every kind of record at once. */
@org.springframework.modulith.NamedInterface("search")
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.search;
