/** Single fields of records, written where they stand: in a cell, on a board, in a calendar. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.cell;
