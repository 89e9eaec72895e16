package org.rapportcrm.interaction.timeline;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.VisibleEntries;
import org.rapportcrm.interaction.sight.Worded;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** "Since you were here, yesterday: 2 calls, 1 order" in the header. */
@Component
class SincePanel implements ProfilePanel {
    /** News farther down the timeline than this are old news. */
    private static final int AMONG = 100;

    private static final Frame FRAME =
            new Frame(
                    "since",
                    Slot.HEADER,
                    50,
                    "interaction.since.title",
                    "interaction/timeline/since",
                    Permission.of(InteractionType.KEY, Action.READ));

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Reading<Worded<Since>> prepare(Questions questions, Visiting visiting) {
        Question looks = questions.add(LastLook.query(visiting));
        Question entries = questions.add(TimelineQueries.page(visiting, TimelineQuery.ALL));
        Question newest = questions.addWhenRead(newest(visiting));
        return (answers, visit) -> {
            LastLook lastLook = LastLook.of(answers.to(looks), visit);
            Instant since = lastLook.at();
            if (since == null) {
                return Optional.empty();
            }
            Result<Record> page = answers.to(entries);
            Result<Record> among =
                    TimelineQueries.isAll(TimelineQuery.ALL, page, visit.viewer())
                            ? page
                            : answers.to(newest);
            Map<String, Long> news =
                    among.stream()
                            .filter(TimelineQueries::isReadable)
                            .filter(lastLook::isNew)
                            .collect(groupingBy(TimelineQueries::show, TreeMap::new, counting()));
            return news.isEmpty()
                    ? Optional.empty()
                    : Optional.of(words -> read(news, since, visit.at(), words));
        };
    }

    /** Farther back than a page of the timeline. */
    private static Select<?> newest(Visiting visiting) {
        return select(
                        INTERACTION_.CHANNEL,
                        INTERACTION_.KIND,
                        field(VisibleEntries.toRead(visiting.viewer()))
                                .as(TimelineQueries.READABLE),
                        INTERACTION_.CREATED_AT,
                        INTERACTION_.USER_ID)
                .from(INTERACTION_)
                .where(
                        INTERACTION_.CUSTOMER_ID.eq(visiting.customer()),
                        INTERACTION_.DELETED_AT.isNull(),
                        VisibleEntries.toRead(visiting.viewer()))
                .orderBy(INTERACTION_.OCCURRED_AT.desc(), INTERACTION_.ID.desc())
                .limit(AMONG);
    }

    private static Since read(Map<String, Long> news, Instant since, Instant now, Words words) {
        EntryWords entryWords = new EntryWords(words);
        List<String> mostFirst =
                news.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(entry -> entryWords.counted(entry.getKey(), entry.getValue()))
                        .toList();
        return new Since(words.ago(since, now), mostFirst);
    }
}
