/**
 * Where a working day begins: the home page and what is due. It keeps no records of its own and
 * decides nothing about others' records. It reads from every module below.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"shared", "web"})
@org.jspecify.annotations.NullMarked
package org.rapportcrm.desk;
