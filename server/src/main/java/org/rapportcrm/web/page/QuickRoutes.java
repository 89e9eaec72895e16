package org.rapportcrm.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Compares a request with those routes only that begin as its path does. There are hundreds, and
 * each would be asked for its method, parameters and path, twice for a request: a fifth of what a
 * page takes to compute.
 */
final class QuickRoutes extends RequestMappingHandlerMapping {
    private static final String ANY = "*";

    private final Map<RequestMappingInfo, Set<String>> beginnings = new ConcurrentHashMap<>();
    private final ThreadLocal<String> asked = new ThreadLocal<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
            throws Exception {
        asked.set(
                beginning(
                        ServletRequestPathUtils.getParsedRequestPath(request)
                                .pathWithinApplication()));
        try {
            return super.lookupHandlerMethod(path, request);
        } finally {
            asked.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo route, HttpServletRequest request) {
        Set<String> begins = beginnings.computeIfAbsent(route, QuickRoutes::beginnings);
        String path = asked.get();
        return path == null || begins.contains(path) || begins.contains(ANY)
                ? super.getMatchingMapping(route, request)
                : null;
    }

    /** The first part of a path, as patterns are compared with it. */
    private static String beginning(PathContainer path) {
        return path.elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(part -> ((PathSegment) part).valueToMatch())
                .findFirst()
                .orElse("");
    }

    private static Set<String> beginnings(RequestMappingInfo route) {
        return route.getPatternValues().stream()
                .map(QuickRoutes::beginning)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String beginning(String pattern) {
        String rest = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        int end = rest.indexOf('/');
        String first = end < 0 ? rest : rest.substring(0, end);
        return first.matches("[\\w.-]*") ? first : ANY;
    }
}
