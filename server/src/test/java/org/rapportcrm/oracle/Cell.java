package org.rapportcrm.oracle;

import java.util.Map;
import org.rapportcrm.oracle.Calls.Answer;

/**
 * One request of the matrix.
 *
 * @param whose by variable of the path, whose record it names
 * @param path with everything filled in
 */
record Cell(
        Route route,
        Caller caller,
        Map<String, Whose> whose,
        String path,
        Map<String, String> fields,
        Expected expected) {

    Answer send(Calls calls) {
        return calls.send(caller, route.method(), path, fields);
    }

    boolean namesNobodys() {
        return whose.containsValue(Whose.NOBODYS);
    }

    @Override
    public String toString() {
        return caller + ": " + route.method() + " " + route.path() + " of " + whose;
    }
}
