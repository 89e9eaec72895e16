@org.jspecify.annotations.NullMarked
package org.rapportcrm.commerce.profile;
