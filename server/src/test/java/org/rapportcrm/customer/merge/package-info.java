@org.jspecify.annotations.NullMarked
package org.rapportcrm.customer.merge;
