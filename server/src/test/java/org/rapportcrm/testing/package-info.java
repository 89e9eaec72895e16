/** What tests share: one PostgreSQL a run, a clone of the migrated database a test class. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.testing;
