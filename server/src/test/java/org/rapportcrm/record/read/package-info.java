@org.springframework.modulith.NamedInterface(name = "read", propagate = true)
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.read;
