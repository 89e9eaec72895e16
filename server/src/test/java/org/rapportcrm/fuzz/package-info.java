/**
 * What the description of the API promises, and requests that try it: good ones, those at a limit,
 * and those that nobody means well with.
 */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.fuzz;
