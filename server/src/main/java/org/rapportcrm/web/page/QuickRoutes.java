package org.rapportcrm.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
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
 * Compares a request with those routes only that begin as its path does and have as many parts.
 * There are hundreds, and each would be asked for its method, parameters and path, twice for a
 * request: a fifth of what a page takes to compute. The second time the first answer holds.
 */
final class QuickRoutes extends RequestMappingHandlerMapping {
    private static final String ANY = "*";
    private static final String MEDIA = HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE;

    private final Map<RequestMappingInfo, Set<Shape>> shapes = new ConcurrentHashMap<>();
    private final ThreadLocal<Shape> asked = new ThreadLocal<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
            throws Exception {
        if (request.getAttribute(Found.class.getName()) instanceof Found found
                && found.isFor(path, request)) {
            return found.again(request);
        }
        asked.set(
                Shape.of(
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
        Shape path = asked.get();
        return path == null || shapes(route).stream().anyMatch(path::fits)
                ? super.getMatchingMapping(route, request)
                : null;
    }

    private Set<Shape> shapes(RequestMappingInfo route) {
        // computeIfAbsent may lock also where the route is known
        Set<Shape> known = shapes.get(route);
        return known != null
                ? known
                : shapes.computeIfAbsent(
                        route,
                        _ ->
                                route.getPatternValues().stream()
                                        .map(Shape::of)
                                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * What tells most paths apart.
     *
     * @param first part, as patterns are compared with it
     * @param parts how many there are
     */
    private record Shape(String first, int parts) {
        private static final int ANY_NUMBER = -1;

        static Shape of(PathContainer path) {
            List<String> parts =
                    path.elements().stream()
                            .filter(PathSegment.class::isInstance)
                            .map(part -> ((PathSegment) part).valueToMatch())
                            .toList();
            return new Shape(parts.isEmpty() ? "" : parts.getFirst(), parts.size());
        }

        /** No expression of a pattern of ours has a slash. */
        static Shape of(String pattern) {
            List<String> parts =
                    Arrays.stream(pattern.split("/")).filter(part -> !part.isEmpty()).toList();
            String first = parts.isEmpty() ? "" : parts.getFirst();
            boolean isOpen = pattern.contains("**") || pattern.contains("{*");
            return new Shape(
                    first.matches("[\\w.-]*") ? first : ANY, isOpen ? ANY_NUMBER : parts.size());
        }

        boolean fits(Shape pattern) {
            return (pattern.parts == parts || pattern.parts == ANY_NUMBER)
                    && (pattern.first.equals(first) || pattern.first.equals(ANY));
        }
    }
}
