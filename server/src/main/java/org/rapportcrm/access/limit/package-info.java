/**
 * What every request of a program goes through once it is known whose it is: how many a minute, how
 * much at once, and that the same one sent twice does its work once.
 */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.access.limit;
