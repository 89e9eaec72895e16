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
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Compares a request with those routes only that begin as its path does. There are hundreds, and
 * each would be asked for its method, parameters and path, twice for a request: a fifth of what a
 * page takes to compute. The second time the first answer holds.
 */
final class QuickRoutes extends RequestMappingHandlerMapping {
    private static final String ANY = "*";
    private static final String MEDIA = HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE;

    private final Map<RequestMappingInfo, Set<String>> beginnings = new ConcurrentHashMap<>();
    private final ThreadLocal<String> asked = new ThreadLocal<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
            throws Exception {
        if (request.getAttribute(Found.class.getName()) instanceof Found found
                && found.isFor(path, request)) {
            return found.again(request);
        }
        asked.set(
                beginning(
                        ServletRequestPathUtils.getParsedRequestPath(request)
                                .pathWithinApplication()));
        try {
            HandlerMethod handler = super.lookupHandlerMethod(path, request);
            request.setAttribute(Found.class.getName(), Found.of(path, handler, request));
            return handler;
        } finally {
            asked.remove();
        }
    }

    /**
     * What answers a request, for whoever asks next: its guard asks before the dispatcher does.
     *
     * @param media what the route says it makes, which is forgotten before each look-up
     */
    private record Found(
            String path, String method, @Nullable HandlerMethod handler, @Nullable Object media) {
        static Found of(String path, @Nullable HandlerMethod handler, HttpServletRequest request) {
            return new Found(path, request.getMethod(), handler, request.getAttribute(MEDIA));
        }

        boolean isFor(String askedPath, HttpServletRequest request) {
            return path.equals(askedPath) && method.equals(request.getMethod());
        }

        @Nullable HandlerMethod again(HttpServletRequest request) {
            if (media != null) {
                request.setAttribute(MEDIA, media);
            }
            return handler;
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
