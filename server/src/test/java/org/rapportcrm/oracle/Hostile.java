package org.rapportcrm.oracle;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    private Hostile() {}

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
            for (String field : fields) {
                Map<String, List<String>> one =
                        all(good.keySet(), it -> List.of(good.getOrDefault(it, "")));
                one.put(field, List.of(value));
                forms.put(field + " " + shown(value), one);
            }
        }
        return forms;
    }

    private static Map<String, List<String>> all(
            Set<String> fields, java.util.function.Function<String, List<String>> value) {
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
            } else if (type.isRecord() && parameter.getParameterAnnotations().length == 0) {
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
