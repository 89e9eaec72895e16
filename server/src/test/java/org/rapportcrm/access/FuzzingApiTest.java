package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.access.JudgedCalls.Request;
import org.rapportcrm.fuzz.Description;
import org.rapportcrm.fuzz.OddQuestions;
import org.rapportcrm.fuzz.Oddities;
import org.rapportcrm.fuzz.Operation;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.testing.Imports;
import org.rapportcrm.web.WireJson;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Every operation that the API describes, called as its description says and as it forbids: nothing
 * breaks, what is forbidden is refused and changes nothing, and every answer is as described.
 */
class FuzzingApiTest extends AccessTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_122);

    /** How many of the odd values of a field are tried in a request of their own. */
    private static final int TRIED = Integer.getInteger("fuzz.tried", 4);

    private static final String NOBODYS = "00000007-0000-0000-0000-000000000007";

    /** What makes one of each kind, as rules and not schemas know. */
    private static final Map<String, String> GOOD =
            Map.of(
                    "/customers", "\"name\": \"Elena Marchetti\", \"kind\": \"person\"",
                    "/products", "\"code\": \"M-{n}\", \"name\": \"Mug\"",
                    "/opportunities", "\"name\": \"Ten mills\", \"customer\": \"{customer}\"",
                    "/cases", "\"subject\": \"A mill rattles\"",
                    "/customers/{id}/contact-points",
                            "\"kind\": \"email\", \"text\": \"e{n}@marchetti.example\"");

    private static final List<String> NO_OBJECTS =
            List.of(
                    "{",
                    "[]",
                    "null",
                    "5",
                    "\"x\"",
                    "{\"a\": 1, \"a\": 2}",
                    "{\"nobody_knows_me\": 1}",
                    "[".repeat(30) + "]".repeat(30),
                    "{} {}");

    private static final String ORDERS =
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country,Channel
            1001,P1,COFFEE MILL,1,2026-01-10 09:00:00,99999999.99,,Nowhere land,shop
            """;

    @Autowired ImportCommand imports;
    @TempDir Path folder;

    private final Random random = new Random(SEED);
    private JudgedCalls calls = nobodyCalls();
    private Description api = new Description(WireJson.MAPPER.createObjectNode());
    private Oddities oddities = new Oddities(api);
    private final Map<String, String> there = new HashMap<>();
    private int made;

    @BeforeEach
    void anAdministratorHasAProgram() throws IOException {
        maintenance.execute(
                "truncate customer.customer, commerce.product, sales.opportunity, care.service_case cascade");
        Imports shop = new Imports(imports, SourceDefaults.named("Shop").with("EUR", null));
        shop.run("order", Files.writeString(folder.resolve("orders.csv"), ORDERS));
        Program program = program(people.ruthTheAdministrator(), "*:read", "*:write");
        api = new Description(json(program.get("/api/v1/openapi.json")));
        oddities = new Oddities(api);
        calls = new JudgedCalls(program, api, clock, this::journal);
    }

    private static JudgedCalls nobodyCalls() {
        Description empty = new Description(WireJson.MAPPER.createObjectNode());
        return new JudgedCalls(new Program(0, ""), empty, new SetClock(), () -> 0);
    }

    @Test
    void keepsItsWord(TestReporter reporter) {
        List<Operation> operations = new ArrayList<>(api.operations());
        List.of("/customers", "/products", "/opportunities", "/cases").forEach(this::one);
        workWithThem();

        operations.forEach(this::tryOut);
        // what can only be done after something else
        operations.stream().filter(this::isMissing).forEach(this::tryOnce);

        reporter.publishEntry("requests", Integer.toString(calls.sent()));
        assertThat(String.join("\n", calls.wrong().values())).isEmpty();
        assertThat(operations.stream().map(Operation::toString))
                .hasSizeGreaterThan(25)
                .filteredOn(operation -> !calls.succeeded().contains(operation))
                // need a second customer: MergedByApiTest
                .filteredOn(operation -> !operation.matches(".*}/(merge|separation)"))
                .map(calls::refusal)
                .isEmpty();
    }

    /** What programs read and nobody writes by the API. */
    private void workWithThem() {
        db.execute(
                """
                insert into interaction.interaction (id, customer_id, occurred_at, kind, channel, subject, cost, currency, created_at)
                select gen_random_uuid(), id, now(), 'contact', 'face_to_face', 'A wobbly mill', 12.5, 'EUR', now() from customer.customer\
                """);
        db.execute(
                """
                insert into interaction.task (id, customer_id, kind, title, due_at, whole_day, assignee_id, user_id, created_at)
                select gen_random_uuid(), id, 'call', 'Ring her', now(), false, id, id, now() from customer.customer\
                """);
    }

    private boolean isMissing(Operation operation) {
        return !calls.succeeded().contains(operation.toString());
    }

    private void tryOnce(Operation operation) {
        String body = operation.bodyType().isEmpty() ? "" : body(operation, "", "");
        calls.send(request(operation, body));
    }

    private void tryOut(Operation operation) {
        parameters(operation);
        if (operation.isOfOne()) {
            ids(operation);
        }
        if (operation.isLines()) {
            lines(operation);
        } else if (!operation.bodyType().isEmpty()) {
            NO_OBJECTS.forEach(body -> calls.send(request(operation, body)));
            sweep(operation);
            headers(operation);
        } else if (!operation.method().equals("GET")) {
            calls.send(request(operation, ""));
            there.clear();
        }
    }

    private Request request(Operation operation, String body) {
        return Request.of(operation, path(operation), body, fits(operation, body));
    }

    /** The whole of a field's values goes in as lines, some of them as requests of their own. */
    private void sweep(Operation operation) {
        calls.send(request(operation, body(operation, "", "")));
        api.resolved(operation.body())
                .path("properties")
                .properties()
                .forEach(field ->
                        some(oddities.of(field.getValue()))
                                .forEach(value ->
                                        calls.send(
                                                request(
                                                        operation,
                                                        body(operation, field.getKey(), value)))));
    }

    /** The first ones, which are good, and others by chance. */
    private List<String> some(List<String> values) {
        List<String> others = new ArrayList<>(values.subList(1, values.size()));
        Collections.shuffle(others, random);
        others = new ArrayList<>(others.subList(0, Math.min(TRIED, others.size())));
        others.addFirst(values.getFirst());
        return others;
    }

    private void lines(Operation operation) {
        String one = one(operation.collection());
        String id = one.substring(one.lastIndexOf('/') + 1);
        List<String> lines = new ArrayList<>(NO_OBJECTS.subList(0, 8));
        api.resolved(operation.body())
                .path("properties")
                .properties()
                .forEach(field ->
                        oddities.of(field.getValue())
                                .forEach(value -> {
                                    String said = "\"" + field.getKey() + "\": " + value;
                                    lines.add("{\"id\": \"" + id + "\", " + said + "}");
                                    lines.add(body(operation, field.getKey(), value));
                                }));
        Request request = Request.of(operation, path(operation), String.join("\n", lines), true);
        HttpResponse<String> answer = calls.send(request);
        List<String> answers = answer.body().lines().toList();
        assertThat(answers).as(operation.toString()).hasSameSizeAs(lines);
        for (int i = 0; i < answers.size(); i++) {
            judgeLine(request, answer, lines.get(i), WireJson.MAPPER.readTree(answers.get(i)));
        }
    }

    private void judgeLine(
            Request request, HttpResponse<String> answer, String line, JsonNode became) {
        int status = became.path("status").asInt();
        if (status >= 500) {
            calls.note(request, answer, "broke at " + line + ": " + became);
        } else if (status < 400 && !fits(request.operation(), line)) {
            calls.note(request, answer, "took " + line + " that its description forbids");
        }
    }

    private void parameters(Operation operation) {
        Map<String, JsonNode> known = operation.parameters("query");
        List<String> asked = new ArrayList<>(List.of("", "?nobody_knows_me=1"));
        known.forEach((name, schema) ->
                questions(operation, name)
                        .forEach(value -> asked.add("?" + name + "=" + encoded(value))));
        if (operation.method().equals("GET")) {
            asked.forEach(query ->
                    calls.send(
                            Request.of(
                                    operation,
                                    path(operation) + query,
                                    "",
                                    fitsQuery(known, query))));
        }
    }

    private List<String> questions(Operation operation, String parameter) {
        List<String> fields = new ArrayList<>();
        api.resolved(operation.answer(200).at("/properties/data/items"))
                .path("properties")
                .properties()
                .forEach(field -> fields.add(field.getKey()));
        return switch (parameter) {
            case "limit" ->
                    List.of("1", "200", "0", "201", "-1", "x", "1e3", "99999999999999999", "");
            case "after" -> OddQuestions.cursors(random);
            case "sort" -> OddQuestions.sorts(fields);
            case "filter" -> OddQuestions.filters(fields, random);
            default -> List.of("", "id", "name,name", "nothing", "name,", "a\0b");
        };
    }

    private void ids(Operation operation) {
        for (String id : List.of(NOBODYS, "x", "-1", "%20", "1-1-1-1-1")) {
            String path = path(operation).replaceFirst("(.*/)[0-9a-f-]{36}", "$1" + id);
            String body = operation.bodyType().isEmpty() ? "" : body(operation, "", "");
            calls.send(Request.of(operation, path, body, id.equals(NOBODYS)));
        }
    }

    private void headers(Operation operation) {
        for (String name : operation.parameters("header").keySet()) {
            for (String value :
                    List.of("", "a b", "x".repeat(300), "\"", "*, \"a\"", "W/\"a\"", "k-1")) {
                calls.send(request(operation, body(operation, "", "")).with(name, value));
            }
        }
        calls.send(request(operation, "{}").with("Accept", "text/xml"));
        Request other = request(operation, "{}").with("Content-Type", "text/plain");
        assertThat(calls.send(other).statusCode()).isEqualTo(415);
    }

    /** Good but for one field; a change says nothing but that. */
    private String body(Operation operation, String field, String value) {
        String own = "\"" + field + "\": " + value;
        String good =
                operation.what().equals("create") || operation.isLines()
                        ? good(operation)
                        : told(operation, field);
        String rest =
                good.replaceAll("\"" + field + "\": \"[^\"]*\"(, )?", "").replaceAll(", $", "");
        return "{" + (field.isEmpty() ? good : rest.isEmpty() ? own : rest + ", " + own) + "}";
    }

    private String good(Operation operation) {
        made++;
        String good = GOOD.get(operation.collection());
        if (good == null) {
            return "";
        }
        return good.contains("{customer}")
                ? good.replace("{customer}", one("/customers").substring("/customers/".length()))
                : good.replace("{n}", Integer.toString(made));
    }

    /** What is required beside the field that is tried. */
    private String told(Operation operation, String field) {
        List<String> told = new ArrayList<>();
        JsonNode schema = api.resolved(operation.body());
        schema.path("required")
                .forEach(name -> {
                    if (!name.asString().equals(field)) {
                        told.add("\"" + name.asString() + "\": " + value(schema, name.asString()));
                    }
                });
        return String.join(", ", told);
    }

    private String value(JsonNode schema, String field) {
        return field.equals("owner")
                ? "\"ruth@calder.example\""
                : oddities.of(schema.path("properties").path(field)).getFirst();
    }

    private boolean fits(Operation operation, String body) {
        if (operation.bodyType().isEmpty() || operation.isLines() && body.lines().count() > 1) {
            return true;
        }
        try {
            return api.against(operation.body(), WireJson.MAPPER.readTree(body)).isEmpty();
        } catch (tools.jackson.core.JacksonException _) {
            return false;
        }
    }

    private boolean fitsQuery(Map<String, JsonNode> known, String query) {
        if (query.isEmpty()) {
            return true;
        }
        String name = query.substring(1, query.indexOf('='));
        String value = query.substring(query.indexOf('=') + 1);
        JsonNode schema = known.get(name);
        return schema != null
                && (!schema.path("type").asString().equals("integer")
                        || value.matches("[0-9]{1,9}")
                                && api.against(schema, WireJson.MAPPER.readTree(value)).isEmpty());
    }

    private String path(Operation operation) {
        return filled(operation.path());
    }

    /** With records that are there. */
    private String filled(String path) {
        int at = path.indexOf("/{");
        if (at < 0) {
            return path;
        }
        String rest = path.substring(path.indexOf('}', at) + 1);
        return filled(one(path.substring(0, at)) + rest);
    }

    /** The path of one that is there; made where the last one has been deleted. */
    private String one(String collection) {
        String id = there.get(collection);
        if (id == null) {
            id = id(collection);
            there.put(collection, id);
        }
        return collection + "/" + id;
    }

    private String id(String collection) {
        String template = collection.replaceAll("/[0-9a-f-]{36}", "/{id}");
        Request list = Request.of(operation("GET", template), collection, "", true);
        String id = json(calls.send(list)).path("data").path(0).path("id").asString("");
        if (!id.isEmpty() || !GOOD.containsKey(template)) {
            return id.isEmpty() ? NOBODYS : id;
        }
        Operation create = operation("POST", template);
        HttpResponse<String> answer =
                calls.send(Request.of(create, collection, "{" + good(create) + "}", true));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("id").asString();
    }

    private Operation operation(String method, String path) {
        return api.operations().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private Object journal() {
        return Objects.requireNonNull(
                db.fetchValue("select coalesce(max(position), 0) from journal.change"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return WireJson.MAPPER.readTree(answer.body());
    }
}
