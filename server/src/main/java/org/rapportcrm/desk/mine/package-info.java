/** What somebody keeps at hand, on the home page. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.desk.mine;
