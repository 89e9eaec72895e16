@org.jspecify.annotations.NullMarked
package org.rapportcrm.intake.run;
