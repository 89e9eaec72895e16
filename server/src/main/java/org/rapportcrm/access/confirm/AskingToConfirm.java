package org.rapportcrm.access.confirm;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.confirm.ConfirmPage.Field;
import org.rapportcrm.access.session.CurrentSession;
import org.rapportcrm.access.throttle.TooManyFailures;
import org.rapportcrm.web.Fresh;
import org.rapportcrm.web.NotSignedIn;
import org.rapportcrm.web.Reader;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;

/**
 * Stands before routes that are {@link Fresh}. The page that asks carries the form that was sent
 * and sends it to the same route once more, together with the proof.
 */
@Component
class AskingToConfirm implements HandlerInterceptor {
    static final Duration FRESH = Duration.ofMinutes(10);

    private final Confirming confirming;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final Clock clock;

    AskingToConfirm(
            Confirming confirming, MessageSource messages, LocaleResolver locales, Clock clock) {
        this.confirming = confirming;
        this.messages = messages;
        this.locales = locales;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ModelAndViewDefiningException {
        if (!isDangerous(handler)) {
            return true;
        }
        CurrentSession session = CurrentSession.of(request).orElseThrow(NotSignedIn::new);
        if (session.provenAt().isAfter(clock.instant().minus(FRESH))) {
            return true;
        }
        if (Reader.of(request) == Reader.PROGRAM) {
            throw new ProofTooOld();
        }
        Proof proof = Proof.of(request);
        if (proof.isEmpty()) {
            throw ask(session, request, response, null);
        }
        try {
            if (confirming.confirm(session, proof, request)) {
                return true;
            }
            throw ask(session, request, response, text(request, "access.confirm.wrong"));
        } catch (TooManyFailures tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()));
            Object[] arguments = tooMany.arguments().toArray();
            String refusal = text(request, tooMany.messageKey(), arguments);
            var asked = ask(session, request, response, refusal);
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            throw asked;
        }
    }

    private static boolean isDangerous(Object handler) {
        return handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(Fresh.class)
                        || method.getBeanType().isAnnotationPresent(Fresh.class));
    }

    private ModelAndViewDefiningException ask(
            CurrentSession session,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable String refusal) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        if (Reader.of(request) == Reader.FRAGMENT) {
            response.setHeader("HX-Retarget", "body");
            response.setHeader("HX-Reswap", "innerHTML");
            response.setHeader("HX-Reselect", "body > *");
        }
        boolean reads = HttpMethod.GET.matches(request.getMethod());
        ConfirmPage page =
                new ConfirmPage(
                        reads ? "/confirmation" : request.getRequestURI(),
                        reads ? List.of(new Field("next", address(request))) : fields(request),
                        confirming.means(session.viewer().id(), request),
                        refusal);
        return new ModelAndViewDefiningException(
                new ModelAndView("access/confirm/page", "page", page));
    }

    private static List<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !Proof.FIELDS.contains(field.getKey()))
                .filter(field -> !field.getKey().equals("_csrf"))
                .flatMap(AskingToConfirm::values)
                .toList();
    }

    private static Stream<Field> values(Map.Entry<String, String[]> field) {
        return Stream.of(field.getValue()).map(value -> new Field(field.getKey(), value));
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private String text(HttpServletRequest request, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locales.resolveLocale(request));
    }
}
