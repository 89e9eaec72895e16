/** Customers on the home page of whoever is in charge of them. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.customer.home;
