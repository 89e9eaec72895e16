package org.rapportcrm.oracle;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.OfKind;
import org.rapportcrm.web.Open;
import org.rapportcrm.web.SignedIn;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One method and path that the application answers.
 *
 * @param path with its variables in braces, without the patterns that narrow them
 * @param needed null when it takes no more than to be signed in
 */
record Route(
        String method, String path, boolean isOpen, @Nullable Permission needed, HandlerMethod at) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)(:(?:[^{}]|\\{[^}]*})*)?}");

    static List<Route> all(List<RequestMappingHandlerMapping> mappings) {
        List<Route> routes = new ArrayList<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods()
                    .forEach((info, handler) -> routes.addAll(of(info, handler)));
        }
        return routes.stream()
                // where the container turns to with an error; asked for itself it has none to tell
                .filter(route -> !route.path().equals("/error"))
                .sorted(Comparator.comparing(Route::toString))
                .toList();
    }

    private static List<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        Stream<String> methods =
                info.getMethodsCondition().getMethods().isEmpty()
                        ? Stream.of("GET")
                        : info.getMethodsCondition().getMethods().stream().map(RequestMethod::name);
        return methods.flatMap(method ->
                        info.getPatternValues().stream().map(path -> of(method, path, handler)))
                .toList();
    }

    private static Route of(String method, String pattern, HandlerMethod handler) {
        String path = VARIABLE.matcher(pattern).replaceAll("{$1}");
        return new Route(
                method, path, declared(handler, Open.class) != null, needed(handler), handler);
    }

    private static @Nullable Permission needed(HandlerMethod handler) {
        Needs needs = declared(handler, Needs.class);
        if (needs != null) {
            return Permission.of(needs.kind(), needs.action());
        }
        NeedsOwnKind own = declared(handler, NeedsOwnKind.class);
        return own == null ? null : Permission.of(((OfKind) handler.getBean()).kind(), own.value());
    }

    private static <A extends Annotation> @Nullable A declared(
            HandlerMethod handler, Class<A> policy) {
        boolean onMethod =
                Stream.of(Open.class, SignedIn.class, Needs.class, NeedsOwnKind.class)
                        .anyMatch(handler.getMethod()::isAnnotationPresent);
        AnnotatedElement element = onMethod ? handler.getMethod() : handler.getBeanType();
        return element.getAnnotation(policy);
    }

    boolean isForPrograms() {
        return path.startsWith("/api/") && !path.equals("/api/docs");
    }

    boolean writes() {
        return !method.equals("GET");
    }

    /** By variable, the path up to and with it. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        Matcher variable = VARIABLE.matcher(path);
        while (variable.find()) {
            variables.put(variable.group(1), path.substring(0, variable.end()));
        }
        return variables;
    }

    String with(Map<String, String> values) {
        String filled = path;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    @Override
    public String toString() {
        return path + " " + method;
    }
}
