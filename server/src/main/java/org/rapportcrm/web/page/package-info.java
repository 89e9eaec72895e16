/** From a request to a rendered page: templates, words, the shell around them, static files. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.web.page;
