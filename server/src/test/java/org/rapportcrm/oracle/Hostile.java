package org.rapportcrm.oracle;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapportcrm.shared.Viewer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;

/** What nobody types and anybody can send: forms of a route that are none. */
final class Hostile {
    private static final List<String> VALUES =
            List.of(
                    "",
                    " ",
                    "x".repeat(100_000),
                    "a\0b",
                    "\uFFFD\u200B\u202E=1+1",
                    "-1",
                    "99999999999999999999999",
                    "-999999999-01-01",
                    "+999999999-12-31T23:59:59Z",
                    "00000007-0000-0000-0000-000000000007",
                    "' or 1=1 --");

    /** Alone among what is good, which gets further. */
    private static final List<String> ALONE = List.of("", "a\0b", "-999999999-01-01");

    private static final List<String> IDS = List.of("x", "%00", "-1", "x".repeat(8_000));

    private Hostile() {}

    /** With ids that are none; those of nobody are RouteMatrixTest's. */
    static List<String> paths(Route route) {
        Set<String> variables = route.variables().keySet();
        return variables.isEmpty()
                ? List.of()
                : IDS.stream()
                        .map(id -> route.with(variables.stream().collect(toMap(it -> it, _ -> id))))
                        .toList();
    }

    /** Each with a name for whoever has to look into it. */
    static Map<String, Map<String, List<String>>> forms(Route route, Map<String, String> good) {
        Map<String, Map<String, List<String>>> forms = new LinkedHashMap<>();
        Set<String> fields = fields(route);
        fields.addAll(good.keySet());
        forms.put("nothing", Map.of());
        forms.put(
                "what nobody asked for",
                Map.of("class.classLoader", List.of("x"), "a[9]", List.of("x")));
        forms.put(
                "everything three times",
                all(fields, field -> List.of("1", good.getOrDefault(field, "x"), "")));
        for (String value : VALUES) {
            forms.put("everything " + shown(value), all(fields, _ -> List.of(value)));
        }
        for (String field : fields) {
            for (String value : ALONE) {
                Map<String, List<String>> form =
                        all(good.keySet(), it -> List.of(good.getOrDefault(it, "")));
                form.put(field, List.of(value));
                forms.put(field + " " + shown(value), form);
            }
        }
        return forms;
    }

    private static Map<String, List<String>> all(
            Set<String> fields, Function<String, List<String>> value) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        fields.forEach(field -> form.put(field, value.apply(field)));
        return form;
    }

    private static Set<String> fields(Route route) {
        Set<String> fields = new LinkedHashSet<>();
        for (MethodParameter parameter : route.at().getMethodParameters()) {
            Class<?> type = parameter.getParameterType();
            if (parameter.hasParameterAnnotation(RequestParam.class)
                    && !Map.class.isAssignableFrom(type)) {
                fields.add(parameter.getParameter().getName());
            } else if (type.isRecord() && !type.equals(Viewer.class)) {
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(fields::add);
            }
        }
        return fields;
    }

    private static String shown(String value) {
        String text = value.length() > 30 ? value.length() + " characters" : value;
        return "'" + text.replace("\0", "NUL") + "'";
    }
}
