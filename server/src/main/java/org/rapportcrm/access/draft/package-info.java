/**
 * Nothing typed is lost: a form marked {@code data-draft} keeps what differs from how it was
 * opened, for its author alone, until it is saved or they throw it away. Any module's form may be
 * marked.
 */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.access.draft;
