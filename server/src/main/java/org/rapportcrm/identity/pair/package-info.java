@org.jspecify.annotations.NullMarked
package org.rapportcrm.identity.pair;
