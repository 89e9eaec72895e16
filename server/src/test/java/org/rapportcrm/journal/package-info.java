@org.jspecify.annotations.NullMarked
package org.rapportcrm.journal;
