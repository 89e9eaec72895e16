package org.rapportcrm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapportcrm.harness.Database;
import org.rapportcrm.harness.RunningRapport;
import org.rapportcrm.harness.Visitor;
import org.rapportcrm.harness.Visitor.Answer;

/** A file of customers and its import; every hundredth birthday is none. */
record CustomerFile(RunningRapport rapport, String name, int rows, String id) {

    /** Uploads it and starts to bring it in. */
    static CustomerFile start(RunningRapport rapport, Visitor visitor, String name, int rows)
            throws IOException {
        return start(rapport, visitor, name, rows, upload(visitor, name, content(name, rows)));
    }

    static CustomerFile start(
            RunningRapport rapport, Visitor visitor, String name, int rows, Answer uploaded)
            throws IOException {
        assertThat(uploaded.status()).as(uploaded.body()).isBetween(300, 399);
        String id = uploaded.location().replaceAll(".*/imports/([^/]+)/mapping", "$1");
        String path = "/imports/" + id;
        String token = visitor.get(path + "/mapping").token();
        assertThat(visitor.post(path + "/start", Map.of("_csrf", token)).status())
                .isBetween(300, 399);
        return new CustomerFile(rapport, name, rows, id);
    }

    static Answer upload(Visitor visitor, String name, String content) throws IOException {
        String token = visitor.get("/imports/new").token();
        Map<String, String> fields =
                Map.of("_csrf", token, "name", name, "currency", "EUR", "zone", "UTC");
        return visitor.upload("/imports", fields, name + ".csv", content);
    }

    static String content(String name, int rows) {
        return "Number,First name,Last name,E-mail,Birthday\n"
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(i ->
                                "%s-%d,Ann,Meyer%d,%s%d@cove.example,%s"
                                        .formatted(
                                                name,
                                                i,
                                                i,
                                                name,
                                                i,
                                                i % 100 == 0 ? "unknown" : "1980-01-01"))
                        .collect(Collectors.joining("\n"));
    }

    long read() {
        return one("select rows_read from intake.import where id = '" + id + "'");
    }

    boolean isDone() {
        return one("select count(*) from intake.import where state = 'done' and id = '" + id + "'")
                == 1;
    }

    void holdsEveryValidRowOnce() {
        int refused = rows / 100;
        String source = " from intake.source_record where import_id = '" + id + "'";
        assertThat(known("customer.external_id where external_id")).isEqualTo(rows - refused);
        assertThat(known("customer.customer where first_external_id")).isEqualTo(rows - refused);
        assertThat(one("select count(distinct key)" + source)).isEqualTo(rows);
        assertThat(one("select count(*)" + source + " and state = 'refused'")).isEqualTo(refused);
        assertThat(read()).isEqualTo(rows);
        assertThat(one("select rows_refused from intake.import where id = '" + id + "'"))
                .isEqualTo(refused);
    }

    private long known(String where) {
        return one("select count(*) from " + where + " like '" + name + "-%'");
    }

    private long one(String query) {
        return Database.texts(rapport.home(), query).stream()
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
