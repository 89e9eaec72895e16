@org.jspecify.annotations.NullMarked
package org.rapportcrm.interaction.reminder;
