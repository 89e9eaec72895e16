/**
 * Values that every module speaks in: money, ids, secrets, problems, the viewer and what they may
 * do, and how times and amounts are read as people type them. It holds no business words, no state
 * and no SQL of its own. It talks to nobody.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.rapportcrm.shared;
