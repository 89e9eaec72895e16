/** Tells somebody who may not do something which right is missing and who can give it. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.access.why;
