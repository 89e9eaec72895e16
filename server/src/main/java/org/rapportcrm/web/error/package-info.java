/** Every failure becomes one answer: a page, a toast for htmx, or a problem detail (RFC 9457). */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.web.error;
