/** My day: everything that is due for somebody, in one queue. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.desk.day;
