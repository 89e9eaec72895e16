/**
 * Who is who: tells how probable it is that two records are the same customer, why, and which
 * records of a million belong together. It does not store, merge or show anything; what people
 * decide comes in as values and moves the weights. Its caller brings records and keeps the model.
 */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.analytics.matching;
