@org.jspecify.annotations.NullMarked
package org.rapportcrm.intake.upload;
