package org.rapportcrm.record.api;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;

/**
 * One way to call a kind of record.
 *
 * @param way the method of HTTP
 * @param method of {@link RecordResource} that answers it, or the key of an action
 * @param needs what the viewer may do with the kind
 */
record Call(String way, String path, String method, Action needs) {
    static List<Call> of(RecordType type, RecordHands hands, RecordActions actions) {
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
        for (RecordAction action : byPrograms(type, actions)) {
            calls.add(
                    new Call(
                            "POST",
                            one + "/actions/" + action.key(),
                            action.key(),
                            action.right()));
        }
        return calls;
    }

    /** A program changes a field and deletes without an action. */
    static List<RecordAction> byPrograms(RecordType type, RecordActions actions) {
        return actions.of(type).stream()
                .filter(action -> !action.asksForOne() && !action.isGrave())
                .filter(action -> action.ownPage().isEmpty())
                .toList();
    }

    static List<Call> of(RecordType type, RecordHands hands, RecordActions actions, Viewer viewer) {
        return of(type, hands, actions).stream()
                .filter(call -> viewer.may(type.key(), call.needs()))
                .toList();
    }

    boolean isAction() {
        return path.contains("/actions/");
    }

    boolean changes() {
        return way.equals("PATCH");
    }
}
