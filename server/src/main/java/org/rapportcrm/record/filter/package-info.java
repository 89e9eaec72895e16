/**
 * The one filter language: a tree of tests over the fields of a record and of those related to it.
 * Lists, views, the API, segments and rules speak it; it is kept as JSON and typed as RSQL.
 */
@org.springframework.modulith.NamedInterface(name = "filter", propagate = true)
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.filter;
