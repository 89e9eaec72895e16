package org.rapportcrm.record.api;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;

/**
 * One way to call a kind of record.
 *
 * @param way the method of HTTP
 * @param method of {@link RecordResource} that answers it
 * @param needs what the viewer may do with the kind
 */
record Call(String way, String path, String method, Action needs) {
    static List<Call> of(RecordType type, RecordHands hands) {
        String all = ApiRoutes.ROOT + type.plural();
        String one = all + "/{id}";
        List<Call> calls = new ArrayList<>();
        calls.add(new Call("GET", all, "list", Action.READ));
        calls.add(new Call("GET", one, "one", Action.READ));
        if (hands.write(type)) {
            calls.add(new Call("POST", all, "create", Action.WRITE));
            calls.add(new Call("POST", all + "/bulk", "bulk", Action.WRITE));
            calls.add(new Call("PATCH", one, "change", Action.WRITE));
        }
        if (hands.delete(type)) {
            calls.add(new Call("DELETE", one, "delete", Action.DELETE));
        }
        return calls;
    }

    static List<Call> of(RecordType type, RecordHands hands, Viewer viewer) {
        return of(type, hands).stream()
                .filter(call -> viewer.may(type.key(), call.needs()))
                .toList();
    }

    boolean changes() {
        return way.equals("PATCH");
    }
}
