@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.export;
