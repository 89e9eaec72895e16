/** Values of fields as programs send and get them. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.json;
