/**
 * Measures the built server from outside, on generated customers, beside what pgbench reaches with
 * the same SQL on the same data. It is no test and decides nothing. It talks to the server by HTTP
 * and by its commands, and to PostgreSQL for what the server does not tell.
 */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.bench;
