/** Records of any kind written on somebody's behalf, as far as their rights reach. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.write;
