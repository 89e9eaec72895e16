package org.rapportcrm.record.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.api.BulkLine.Answer;
import org.rapportcrm.record.write.RecordWrites;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.WireJson;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes lines of JSON and answers each with what became of it. Lines are written in batches, a
 * transaction each; where a line spoils its batch, the batch is done line by line.
 */
@Component
class RecordBulk {
    private static final int BATCH = 2_000;

    private final RecordWrites writes;
    private final StayingHidden staying;
    private final TransactionTemplate transactions;

    RecordBulk(RecordWrites writes, StayingHidden staying, TransactionTemplate transactions) {
        this.writes = writes;
        this.staying = staying;
        this.transactions = transactions;
    }

    /** On whose behalf, and what. */
    record Work(RecordType type, Author author, Words words) {
        Viewer viewer() {
            return author.viewer();
        }
    }

    void take(InputStream in, OutputStream out, Work work) throws IOException {
        BulkLines lines = new BulkLines(in);
        List<BulkLine> batch = new ArrayList<>();
        for (BulkLine line = lines.next(); line != null; line = lines.next()) {
            batch.add(line);
            if (batch.size() == BATCH) {
                answer(batch, work, out);
                batch.clear();
            }
        }
        answer(batch, work, out);
        if (lines.tooLarge().isPresent()) {
            write(BulkLine.tooLarge(lines.tooLarge().getAsInt(), work.words()), out);
        }
    }

    private void answer(List<BulkLine> batch, Work work, OutputStream out) throws IOException {
        List<Answer> answers = new ArrayList<>();
        List<BulkLine> good = new ArrayList<>();
        for (BulkLine line : batch) {
            line.read(work.type(), work.viewer())
                    .ifPresentOrElse(
                            problem -> answers.add(line.refusedBy(problem, work.words())),
                            () -> good.add(line));
        }
        answers.addAll(written(good, work));
        answers.sort(Comparator.comparingInt(Answer::line));
        for (Answer answer : answers) {
            write(answer, out);
        }
        out.flush();
    }

    private static void write(Answer answer, OutputStream out) throws IOException {
        out.write(WireJson.MAPPER.writeValueAsBytes(answer));
        out.write('\n');
    }

    private List<Answer> written(List<BulkLine> lines, Work work) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> writtenTogether(lines, work)));
        } catch (RuntimeException spoilt) {
            if (lines.size() == 1) {
                return List.of(lines.getFirst().spoiltBy(spoilt, work.words()));
            }
            return lines.stream().flatMap(line -> written(List.of(line), work).stream()).toList();
        }
    }

    private List<Answer> writtenTogether(List<BulkLine> lines, Work work) {
        List<Answer> answers = new ArrayList<>();
        List<BulkLine> reached = new ArrayList<>();
        Set<UUID> targets = new HashSet<>();
        lines.forEach(line -> line.target().ifPresent(targets::add));
        Set<UUID> seen = reached(targets, Action.READ, work);
        Set<UUID> writable = reached(targets, Action.WRITE, work);
        for (BulkLine line : lines) {
            UUID target = line.target().orElse(null);
            if (target == null || seen.contains(target) && writable.contains(target)) {
                reached.add(line);
            } else {
                Problem problem =
                        seen.contains(target)
                                ? new NotAllowed(work.type().permission(Action.WRITE))
                                : new RecordNotFound();
                answers.add(line.refusedBy(problem, work.words()));
            }
        }
        leaveHidden(reached, work);
        List<Row> rows = reached.stream().map(BulkLine::row).toList();
        List<Outcome> outcomes = writes.write(work.type(), rows, work.author());
        mustBeSeen(outcomes, work);
        for (int i = 0; i < outcomes.size(); i++) {
            answers.add(reached.get(i).became(outcomes.get(i), work.words()));
        }
        return answers;
    }

    private void leaveHidden(List<BulkLine> lines, Work work) {
        Map<UUID, Set<String>> cleared = new HashMap<>();
        for (BulkLine line : lines) {
            if (line.target().isPresent() && !line.cleared().isEmpty()) {
                cleared.computeIfAbsent(line.target().get(), _ -> new HashSet<>())
                        .addAll(line.cleared());
            }
        }
        if (!cleared.isEmpty()) {
            var stays = staying.among(work.type(), cleared, work.viewer());
            lines.forEach(line -> line.target().map(stays::get).ifPresent(line::leave));
        }
    }

    private Set<UUID> reached(Set<UUID> ids, Action action, Work work) {
        return ids.isEmpty()
                ? Set.of()
                : writes.reached(work.type(), List.copyOf(ids), action, work.viewer());
    }

    /** Nobody makes what they do not see themselves, if they see any. */
    private void mustBeSeen(List<Outcome> outcomes, Work work) {
        if (!work.viewer().may(work.type().key(), Action.READ)) {
            return;
        }
        Set<UUID> made = new HashSet<>();
        for (Outcome outcome : outcomes) {
            if (outcome.effect() == Outcome.Effect.CREATED && outcome.recordId() != null) {
                made.add(outcome.recordId());
            }
        }
        if (reached(made, Action.READ, work).size() < made.size()) {
            throw ResourceWrites.refused("", Reason.of("record.api.out-of-sight"));
        }
    }
}
