/** The built server as a process, and the browser in front of it. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.harness;
