package org.rapportcrm.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
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
        String path = path(request);
        String reference = fault.isOurs() ? log(request, cause) : null;
        if (fault.isWorthTryingAgain()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        ModelAndView answer =
                switch (Reader.of(request, path)) {
                    case PROGRAM -> new ModelAndView(detail(words, failure, path, reference));
                    case FRAGMENT ->
                            toast(response)
                                    .addObject(
                                            "page", page(request, path, words, failure, reference));
                    case PERSON ->
                            new ModelAndView("web/error")
                                    .addObject(
                                            "page", page(request, path, words, failure, reference));
                };
        answer.setStatus(HttpStatusCode.valueOf(fault.status()));
        return answer;
    }

    private static ModelAndView toast(HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#toasts");
        response.setHeader("HX-Reswap", "beforeend");
        return new ModelAndView("web/component/error-toast");
    }

    private static ErrorPage page(
            HttpServletRequest request,
            String path,
            Words words,
            Failure failure,
            @Nullable String reference) {
        Fault fault = failure.fault();
        boolean repeatable = fault.isWorthTryingAgain() && request.getMethod().equals("GET");
        return new ErrorPage(
                words.text(fault.titleKey()),
                words.text(failure.messageKey(), failure.arguments().toArray()),
                fault.isOurs(),
                reference,
                repeatable ? path : null);
    }

    private ProblemDetailView detail(
            Words words, Failure failure, String path, @Nullable String reference) {
        return new ProblemDetailView(
                json,
                new ProblemDetailView.Body(
                        "urn:rapport:problem:" + failure.code(),
                        words.text(failure.fault().titleKey()),
                        failure.fault().status(),
                        words.text(failure.messageKey(), failure.arguments().toArray()),
                        path,
                        reference,
                        ProblemDetailView.errors(failure, words)));
    }

    String log(HttpServletRequest request, @Nullable Throwable cause) {
        String reference = part() + "-" + part();
        LOG.error("{} at {} {}", reference, request.getMethod(), path(request), cause);
        return reference;
    }

    private String part() {
        StringBuilder part = new StringBuilder();
        random.ints(4, 0, LETTERS.length()).forEach(at -> part.append(LETTERS.charAt(at)));
        return part.toString();
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}
