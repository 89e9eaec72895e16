/** Processes killed in the middle of work, and what must hold afterwards: security.md 3. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.faults;
