/** The gates: what holds for the whole house, checked at every build, each rule with its reason. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.house;
