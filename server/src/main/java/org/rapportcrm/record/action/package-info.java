/**
 * What can be done with records of any kind: change a field, assign, tag, delete; and which of all
 * {@link org.rapportcrm.record.RecordAction}s somebody has.
 */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.action;
