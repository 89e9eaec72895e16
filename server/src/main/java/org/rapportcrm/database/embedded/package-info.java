/**
 * Runs the PostgreSQL that comes with Rapport: unpacks it, creates its cluster, starts, watches and
 * stops it, with settings that lose no acknowledged commit. It does not know schemas, migrations or
 * connection pools, and it never deletes data. It talks to the operating system and to that server
 * only; {@link org.rapportcrm.database.embedded.DurabilityCheck} serves external servers too.
 */
@org.springframework.modulith.NamedInterface("embedded")
@NullMarked
package org.rapportcrm.database.embedded;

import org.jspecify.annotations.NullMarked;
