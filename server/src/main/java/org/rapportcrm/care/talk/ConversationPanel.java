package org.rapportcrm.care.talk;

import static org.rapportcrm.care.db.Tables.SERVICE_CASE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.care.cases.CaseType;
import org.rapportcrm.care.cases.ReachedCases;
import org.rapportcrm.care.db.tables.records.ServiceCaseRecord;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.care.talk.Conversation.Other;
import org.rapportcrm.interaction.Channel;
import org.rapportcrm.interaction.Conversations;
import org.rapportcrm.record.page.RecordPanel;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** What was said about a case, with room to answer, on its page. */
@Component
class ConversationPanel implements RecordPanel {
    private static final int OTHERS = 20;

    private final DSLContext db;
    private final CaseTalk talk;
    private final Conversations conversations;
    private final ReachedCases cases;

    ConversationPanel(
            DSLContext db, CaseTalk talk, Conversations conversations, ReachedCases cases) {
        this.db = db;
        this.talk = talk;
        this.conversations = conversations;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return CaseType.KIND;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String template() {
        return "care/talk/conversation";
    }

    @Override
    public Optional<Conversation> read(UUID record, Viewer viewer, Words words) {
        return db.selectFrom(SERVICE_CASE)
                .where(SERVICE_CASE.ID.eq(record))
                .fetchOptional()
                .map(its -> read(its, viewer, words));
    }

    private Conversation read(ServiceCaseRecord its, Viewer viewer, Words words) {
        boolean mayChange = cases.mayWrite(its.getId(), viewer);
        boolean mayMerge = mayChange && viewer.may(CaseType.KIND, Action.DELETE);
        return new Conversation(
                its.getId(),
                conversations.read(talk.of(its.getId()), viewer, words),
                mayChange && conversations.mayWrite(viewer),
                its.getCustomerId() != null,
                its.getState().equals(State.SOLVED.key()),
                Optional.ofNullable(its.getChannel()).flatMap(Channel::of).orElse(Channel.EMAIL),
                mayChange,
                mayMerge,
                mayMerge ? others(its.getId(), its.getCustomerId(), viewer) : List.of());
    }

    private List<Other> others(UUID id, @Nullable UUID customer, Viewer viewer) {
        return customer == null
                ? List.of()
                : db.select(SERVICE_CASE.NUMBER, SERVICE_CASE.SUBJECT)
                        .from(SERVICE_CASE)
                        .where(
                                SERVICE_CASE.CUSTOMER_ID.eq(customer),
                                SERVICE_CASE.ID.ne(id),
                                cases.seenBy(viewer))
                        .orderBy(SERVICE_CASE.ID.desc())
                        .limit(OTHERS)
                        .fetch(row ->
                                new Other(
                                        Objects.requireNonNull(row.value1()),
                                        Objects.requireNonNull(row.value2())));
    }
}
