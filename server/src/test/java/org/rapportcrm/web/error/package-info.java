@org.jspecify.annotations.NullMarked
package org.rapportcrm.web.error;
