/**
 * Reads records of any kind as a viewer may see them: page by page in an order, one by one, or as a
 * stream. What is denied to the viewer is never selected.
 */
@org.springframework.modulith.NamedInterface(name = "read", propagate = true)
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.read;
