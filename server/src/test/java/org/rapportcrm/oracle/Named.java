package org.rapportcrm.oracle;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;

/** What a variable in a path names, and which rule decides who reaches it. */
enum Named {
    CUSTOMER("customer"),
    CUSTOMER_NUMBER("customer"),
    /** Something that belongs to the customer in the same path. */
    PART("customer"),
    INTERACTION("interaction"),
    PROMISE("interaction"),
    REQUIREMENT("interaction"),
    TASK("task"),
    /** A task in somebody's day: whatever is done there, they must be able to change it. */
    DUE("task"),
    ORDER("order"),
    OPPORTUNITY("opportunity"),
    CASE("case"),
    /** Two customers who may be one: who may not see both of them sees neither by it. */
    DUPLICATE("duplicate"),
    PROVIDER(null),
    /** Set up by nobody: a real provider would be asked over the network. */
    AWAY(null),
    SESSION(null),
    PASSKEY(null),
    /** A view that somebody saved and kept to themselves. */
    VIEW(null),
    REMINDER(null),
    /** Something that somebody did to many records. */
    BULK(null),
    TOKEN(null),
    TOKEN_OF_USER(null),
    SESSION_OF_USER(null),
    /** Whoever has the right for the kind has it for every record. */
    IMPORT(null),
    SOURCE(null),
    USER(null),
    TEAM(null),
    MEMBER(null),
    DEPARTMENT(null),
    ROLE(null),
    FIELD(null),
    CALENDAR(null),
    HOLIDAY(null),
    CURRENCY(null),
    PIPELINE(null),
    STAGE(null),
    QUEUE(null),
    STATUS(null),
    INVITATION(null),
    RESET(null),
    SETUP(null),
    /** No record: a word that the route knows. */
    WORD(null);

    /** Keep in sync with the routes: one that is missing here fails the test. */
    private static final Map<String, Named> DECLARED =
            Map.ofEntries(
                    Map.entry("/customers/{id}", CUSTOMER),
                    Map.entry("/customers/{code}", CUSTOMER_NUMBER),
                    Map.entry("/customers/{id}/contact-points/{point}", PART),
                    Map.entry("/customers/{id}/relationships/{relationship}", PART),
                    Map.entry("/customers/{id}/panels/{key}", WORD),
                    Map.entry("/customers/{id}/facts/{field}", WORD),
                    Map.entry("/customers/{id}/{field}", WORD),
                    Map.entry("/settings/survival/fields/{field}", WORD),
                    Map.entry("/settings/survival/sources/{id}", SOURCE),
                    Map.entry("/api/v1/products/{id}", AWAY),
                    Map.entry("/bulk/{id}", BULK),
                    Map.entry("/works/{work}", BULK),
                    Map.entry("/activities/{id}", TASK),
                    Map.entry("/day/{what}", WORD),
                    Map.entry("/day/{what}/{id}", DUE),
                    Map.entry("/favorites/{kind}", WORD),
                    Map.entry("/favorites/{kind}/{id}", CUSTOMER),
                    Map.entry("/reminders/of/{kind}", WORD),
                    Map.entry("/reminders/of/{kind}/{id}", CUSTOMER),
                    Map.entry("/reminders/{id}", REMINDER),
                    Map.entry("/interactions/{id}", INTERACTION),
                    Map.entry("/promises/{id}", PROMISE),
                    Map.entry("/requirements/{id}", REQUIREMENT),
                    Map.entry("/tasks/{id}", TASK),
                    Map.entry("/orders/{id}", ORDER),
                    Map.entry("/opportunities/{id}", OPPORTUNITY),
                    Map.entry("/products/{id}", AWAY),
                    Map.entry("/cases/{id}", CASE),
                    Map.entry("/duplicates/{id}", DUPLICATE),
                    Map.entry("/settings/matching/{id}", SOURCE),
                    Map.entry("/settings/queues/{id}", QUEUE),
                    Map.entry("/settings/statuses/{id}", STATUS),
                    Map.entry("/settings/pipelines/{id}", PIPELINE),
                    Map.entry("/settings/stages/{id}", STAGE),
                    Map.entry("/imports/{id}", IMPORT),
                    Map.entry("/sources/{id}", SOURCE),
                    Map.entry("/settings/users/{id}", USER),
                    Map.entry("/settings/teams/{id}", TEAM),
                    Map.entry("/settings/teams/{id}/members/{user}", MEMBER),
                    Map.entry("/settings/departments/{id}", DEPARTMENT),
                    Map.entry("/settings/roles/{id}", ROLE),
                    Map.entry("/settings/fields/{id}", FIELD),
                    Map.entry("/settings/calendars/{id}", CALENDAR),
                    Map.entry("/settings/calendars/{id}/holidays/{day}", HOLIDAY),
                    Map.entry("/settings/currencies/{code}", CURRENCY),
                    Map.entry("/brand/accent-{color}", WORD),
                    Map.entry("/brand/logo-{hash}", WORD),
                    Map.entry("/notices/{record}", WORD),
                    Map.entry("/me/sessions/{id}", SESSION),
                    Map.entry("/me/tokens/{id}", TOKEN),
                    Map.entry("/settings/tokens/{id}", TOKEN_OF_USER),
                    Map.entry("/me/providers/{id}", AWAY),
                    Map.entry("/sign-in/with/{id}", AWAY),
                    Map.entry("/invitation/{token}/with/{id}", AWAY),
                    Map.entry("/settings/providers/{id}", PROVIDER),
                    Map.entry("/me/factors/passkeys/{id}", PASSKEY),
                    Map.entry("/settings/users/{id}/sessions/{session}", SESSION_OF_USER),
                    Map.entry("/invitation/{token}", INVITATION),
                    Map.entry("/reset/{token}", RESET),
                    Map.entry("/setup/{token}", SETUP),
                    Map.entry("/rights/{kind}", WORD),
                    Map.entry("/rights/{kind}/{action}", WORD),
                    Map.entry("/when/{direction}", WORD));

    /** What the works of the tests did. */
    private static final Permission TAGGING = Permission.of("customer", Action.WRITE);

    private final @Nullable String kind;

    Named(@Nullable String kind) {
        this.kind = kind;
    }

    static @Nullable Named declaredFor(String pathWithVariable) {
        return pathWithVariable.matches("/[a-z]+/views/\\{id}")
                ? VIEW
                : DECLARED.getOrDefault(pathWithVariable, ofPage(pathWithVariable));
    }

    /** What programs ask for has the name of its page. */
    private static @Nullable Named ofPage(String pathWithVariable) {
        return DECLARED.get(pathWithVariable.replaceFirst("^/api/v1", ""));
    }

    /** Whose records of the kind are worth a cell of their own. */
    Set<Whose> cells() {
        return switch (this) {
            case WORD -> EnumSet.of(Whose.A_STRANGERS);
            case SETUP, AWAY -> EnumSet.of(Whose.NOBODYS);
            case SESSION, PASSKEY, VIEW, BULK, REMINDER, TOKEN ->
                    EnumSet.of(Whose.OWN, Whose.A_STRANGERS, Whose.NOBODYS);
            default ->
                    kind == null
                            ? EnumSet.of(Whose.A_STRANGERS, Whose.NOBODYS)
                            : EnumSet.allOf(Whose.class);
        };
    }

    private static boolean isUndone(Route route) {
        return route.path().endsWith("/undo")
                || route.isForPrograms() && route.path().endsWith("/cancellation");
    }

    /** What whoever passed the policy of the route gets to see of the record. */
    Expected reachedBy(Caller caller, Route route, Whose whose) {
        if (this == SESSION || this == PASSKEY) {
            return whose == Whose.OWN ? Expected.ANSWERED : Expected.NOTHING_DONE;
        }
        if (this == BULK && whose == Whose.OWN && isUndone(route) && !caller.may(TAGGING)) {
            return Expected.NOT_ALLOWED;
        }
        if (this == VIEW || this == BULK || this == REMINDER || this == TOKEN) {
            return whose == Whose.OWN ? Expected.ANSWERED : Expected.NOT_FOUND;
        }
        if (this == AWAY) {
            return Expected.NOT_FOUND;
        }
        if (kind == null) {
            return whose == Whose.NOBODYS ? Expected.NOT_FOUND : Expected.ANSWERED;
        }
        if (this == DUE && !whose.isWithin(caller.reach(Permission.of("task", Action.WRITE)))) {
            return Expected.NOT_FOUND;
        }
        if (this == DUPLICATE
                && !whose.isWithin(caller.reach(Permission.of("customer", Action.READ)))) {
            return Expected.NOT_FOUND;
        }
        boolean isSeen = whose.isWithin(caller.reach(Permission.of(kind, Action.READ)));
        Permission needed = route.needed();
        boolean isReached =
                needed == null
                        || !needed.kind().equals(kind)
                        || whose.isWithin(caller.reach(needed));
        if (isSeen && isReached) {
            return Expected.ANSWERED;
        }
        // who is seen is not hidden by a right that is missing, nor is what stands in a list
        boolean isOpen = kind.equals("customer") || route.path().matches(".*/(place|cell)");
        return isSeen && isOpen ? Expected.NOT_ALLOWED : Expected.NOT_FOUND;
    }
}
