package org.rapportcrm.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.web.Brand;
import org.rapportcrm.web.Reader;
import org.rapportcrm.web.Shell;
import org.rapportcrm.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Gives a failure the form that whoever asked can read, and the log its line when it is ours. */
@Component
final class ErrorAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswer.class);
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json;

    ErrorAnswer(JsonMapper json) {
        this.json = json;
    }

    ModelAndView to(
            HttpServletRequest request,
            HttpServletResponse response,
            Words words,
            Failure failure,
            @Nullable Throwable cause) {
        Fault fault = failure.fault();
        // of a file that does not come
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        String reference = fault.isOurs() ? log(request, fault, cause) : null;
        if (fault == Fault.UNAVAILABLE) {
            // who asks again what did not answer lets the reader wait twice
            request.setAttribute(Brand.class.getName(), Brand.RAPPORT);
        }
        ErrorPage page = page(request, words, failure, reference, whyNot(cause));
        if (fault.isWorthTryingAgain() && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        if (cause instanceof ErrorResponse known) {
            // which methods and types would be right
            known.getHeaders()
                    .forEach((name, values) -> response.setHeader(name, values.getFirst()));
        }
        ModelAndView answer =
                switch (Reader.of(request)) {
                    case PROGRAM -> new ModelAndView(detail(request, words, failure, page));
                    case FRAGMENT -> toast(response, page);
                    case PERSON -> new ModelAndView("web/error", "page", page);
                };
        answer.setStatus(HttpStatusCode.valueOf(fault.status()));
        return answer;
    }

    private static ModelAndView toast(HttpServletResponse response, ErrorPage page) {
        response.setHeader("HX-Retarget", "#toasts");
        response.setHeader("HX-Reswap", "beforeend");
        return new ModelAndView("web/component/error-toast", "page", page);
    }

    private static ErrorPage page(
            HttpServletRequest request,
            Words words,
            Failure failure,
            @Nullable String reference,
            @Nullable String whyNot) {
        Fault fault = failure.fault();
        return new ErrorPage(
                words.text(fault.titleKey()),
                words.text(failure.messageKey(), failure.arguments().toArray()),
                fault.isOurs(),
                reference,
                whyNot,
                fault.isWorthTryingAgain() ? again(request) : null);
    }

    private static @Nullable String whyNot(@Nullable Throwable cause) {
        return cause instanceof NotAllowed denied ? Shell.whyNot(denied.permission()) : null;
    }

    private static @Nullable String again(HttpServletRequest request) {
        String path = Reader.path(request);
        // a browser takes //name for another server
        if (!request.getMethod().equals("GET") || path.startsWith("//")) {
            return null;
        }
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private ProblemDetailView detail(
            HttpServletRequest request, Words words, Failure failure, ErrorPage page) {
        return new ProblemDetailView(
                json,
                new ProblemDetailView.Body(
                        "urn:rapport:problem:" + failure.code(),
                        page.title(),
                        failure.fault().status(),
                        page.text(),
                        Reader.path(request),
                        page.reference(),
                        ProblemDetailView.errors(failure, words)));
    }

    String log(HttpServletRequest request, Fault fault, @Nullable Throwable cause) {
        String reference = part() + "-" + part();
        String path = Reader.path(request);
        if (fault == Fault.UNAVAILABLE || fault == Fault.FULL) {
            // an outage meets every request: where each stood tells nothing and would fill the disk
            LOG.warn("{} at {} {}: {}", reference, request.getMethod(), path, reasons(cause));
        } else {
            LOG.error("{} at {} {}", reference, request.getMethod(), path, cause);
        }
        return reference;
    }

    private static String reasons(@Nullable Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining("; because of "));
    }

    private String part() {
        StringBuilder part = new StringBuilder();
        random.ints(4, 0, LETTERS.length()).forEach(at -> part.append(LETTERS.charAt(at)));
        return part.toString();
    }
}
