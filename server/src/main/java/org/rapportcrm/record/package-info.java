/**
 * What a kind of record is: one description with fields, labels, rights and the one way to write
 * it, from which lists, forms and imports are made. It holds no records itself and knows no kind by
 * name. Modules above describe their kinds to it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Record",
        allowedDependencies = {"shared", "web", "database", "journal", "work"})
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record;
