/** The command palette: search and do in one box. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.desk.palette;
