/**
 * The page and the forms of every plain kind of record, made from its description. Modules add
 * panels of their own through {@link org.rapportcrm.record.page.RecordPanel}.
 */
@org.springframework.modulith.NamedInterface("page")
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.page;
