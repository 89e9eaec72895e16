/** Who took part in interactions, on our side and on the customer's. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.interaction.people;
