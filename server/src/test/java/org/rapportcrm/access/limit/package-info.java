@org.jspecify.annotations.NullMarked
package org.rapportcrm.access.limit;
