/** Rapport: one deployable whose modules are the packages below this one, each on its floor. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm;
