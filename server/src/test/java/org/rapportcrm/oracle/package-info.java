/**
 * Who gets to see and do what, over every route that there is: what is expected follows from the
 * policies that the routes declare, from the rights in the database and from {@link
 * org.rapportcrm.oracle.Named}.
 */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.oracle;
