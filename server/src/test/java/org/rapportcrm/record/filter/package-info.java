@org.springframework.modulith.NamedInterface(name = "filter", propagate = true)
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.filter;
