@org.jspecify.annotations.NullMarked
package org.rapportcrm.desk.mine;
