/**
 * The kernels that compute over customers: pure Java over values, as folds that can be merged. They
 * hold no SQL, no state and no framework, so that a server and a cluster run the same code. They
 * talk to nobody; whoever has the rows calls them.
 */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.analytics;
