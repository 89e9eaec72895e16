package org.rapportcrm.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Oracle G4 for filters: by a field that is denied nobody can ask, neither in a list nor for a file
 * of it, nor to do something with all that it finds; a new kind is covered when it appears.
 */
@HouseTest
class DeniedFiltersTest {
    private static final UUID USER = new UUID(0, 4711);
    private static final String REFUSED = "There is no field";

    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired RecordActions actions;
    @Autowired DSLContext db;

    /** One way in which a list is asked for what a filter finds. */
    private record Call(String method, String path, Map<String, String> said, String body) {
        static Call get(String path, String filter) {
            return new Call("GET", path, Map.of("filter", filter), "");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void askByNoFieldThatIsDenied(boolean denied) {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (RecordType type : types.listed()) {
            for (RecordField field : type.fields()) {
                if (field.isKept() && field.isDeniable()) {
                    GuardedField guarded = new GuardedField(type.key(), field.guard());
                    Viewer viewer =
                            new AllRights(db).but(USER, denied ? Set.of(guarded) : Set.of());
                    for (Call call : calls(type, field, viewer).toList()) {
                        asked++;
                        if (isRefused(call, viewer) != denied) {
                            wrong.add(call.toString());
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(100);
        assertThat(db.fetchCount(DSL.table("record.bulk_work"))).matches(it -> !denied || it == 0);
    }

    private Stream<Call> calls(RecordType type, RecordField field, Viewer viewer) {
        String filter = field.key() + "=null=true";
        String list = "/" + type.plural();
        Stream<Call> reading =
                Stream.of(
                        Call.get(list, filter),
                        Call.get(list + "/export", filter),
                        Call.get("/api/v1" + list, filter),
                        new Call("POST", list + "/export", Map.of("all", filter), ""));
        Stream<Call> doing =
                actions.onMany(type, viewer).stream()
                        .flatMap(action ->
                                Stream.of(
                                        new Call(
                                                "POST",
                                                list + "/actions/" + action.key(),
                                                Map.of("all", filter, "go", "true"),
                                                ""),
                                        new Call(
                                                "POST",
                                                "/api/v1" + list + "/actions/" + action.key(),
                                                Map.of(),
                                                "{\"filter\": \"" + filter + "\"}")));
        return Stream.concat(reading, doing);
    }

    private boolean isRefused(Call call, Viewer viewer) {
        var request =
                (call.method().equals("GET") ? mvc.get() : mvc.post())
                        .uri(call.path())
                        .with(Acting.as(viewer));
        for (var said : call.said().entrySet()) {
            request = request.param(said.getKey(), said.getValue());
        }
        if (!call.body().isEmpty()) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(call.body());
        }
        MockHttpServletResponse answer = request.exchange().getResponse();
        assertThat(answer.getStatus()).as(call.toString()).isLessThan(500);
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        return answer.getStatus() == 422 && body.contains(REFUSED);
    }
}
