/** What people do with Rapport, played on the built server in a real browser. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.journeys;
