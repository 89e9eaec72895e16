package org.rapportcrm.record.cell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;

/** What somebody is told who wrote a field, and where they are afterwards. */
final class Answers {
    private Answers() {}

    static Toast toast(RecordType type, UUID id, Written written, String from, Words words) {
        return switch (written) {
            case Written.Saved saved -> {
                Toast toast = Toast.of("record.cell.saved", saved.name(), saved.text());
                yield saved.change() == null
                        ? toast
                        : toast.undoneBy(undo(type, id, saved.change(), from));
            }
            case Written.Away away -> Toast.of("record.cell.away", away.name());
            case Written.Same _ -> Toast.of("record.said.nothing");
            case Written.Refused refused ->
                    Toast.refusal("record.cell.refused", ReasonWords.text(refused.reason(), words));
            case Written.Overtaken overtaken ->
                    Toast.refusal("record.cell.overtaken", overtaken.theirs());
        };
    }

    private static String undo(RecordType type, UUID id, long change, String from) {
        return "/"
                + type.plural()
                + "/"
                + id
                + "/place/undo?change="
                + change
                + "&from="
                + URLEncoder.encode(from, StandardCharsets.UTF_8);
    }
}
