package org.rapportcrm.customer.who;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.customer.db.Tables.PREFERENCE;
import static org.rapportcrm.customer.db.Tables.TAG;
import static org.rapportcrm.customer.db.Tables.TAGGING;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Alphabet;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

@Component
class LikesPanel implements ProfilePanel {
    private static final int MOST = 50;
    private static final Frame FRAME =
            new Frame(
                    "likes",
                    Slot.LEFT,
                    400,
                    "customer.likes",
                    "customer/who/likes",
                    VisibleCustomers.READ);

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Reading<Likes> prepare(Questions questions, Visiting visiting) {
        Question tags =
                questions.addIfAny(
                        select(TAG.NAME)
                                .from(TAGGING)
                                .join(TAG)
                                .on(TAG.ID.eq(TAGGING.TAG_ID))
                                .where(
                                        TAGGING.CUSTOMER_ID.eq(visiting.customer()),
                                        isReadBy(visiting.viewer(), "tags"))
                                .orderBy(Alphabet.of(TAG.NAME))
                                .limit(MOST));
        Question preferences =
                questions.addIfAny(
                        select(PREFERENCE.KIND, PREFERENCE.TEXT)
                                .from(PREFERENCE)
                                .where(
                                        PREFERENCE.CUSTOMER_ID.eq(visiting.customer()),
                                        ofKinds(visiting.viewer()))
                                .orderBy(PREFERENCE.KIND, PREFERENCE.ID)
                                .limit(MOST));
        return (answers, _) ->
                Optional.of(
                                new Likes(
                                        answers.to(tags).getValues(TAG.NAME),
                                        answers.to(preferences)
                                                .map(row ->
                                                        new Likes.Preference(
                                                                row.get(PREFERENCE.KIND),
                                                                row.get(PREFERENCE.TEXT)))))
                        .filter(likes -> !likes.isEmpty());
    }

    private static Condition isReadBy(Viewer viewer, String field) {
        return SeenFields.isReadBy(viewer, field) ? noCondition() : falseCondition();
    }

    private static Condition ofKinds(Viewer viewer) {
        List<String> unread =
                Likes.KINDS.stream()
                        .filter(kind -> !SeenFields.isReadBy(viewer, kind + "s"))
                        .toList();
        return unread.isEmpty() ? noCondition() : PREFERENCE.KIND.notIn(unread);
    }
}
