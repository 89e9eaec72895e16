package org.rapportcrm.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.MovedPage;
import org.rapportcrm.web.Reader;
import org.rapportcrm.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where what controllers throw ends. */
@ControllerAdvice
final class ErrorHandler {
    private final ErrorAnswer answer;
    private final ObjectProvider<MovedPage> moved;

    ErrorHandler(ErrorAnswer answer, ObjectProvider<MovedPage> moved) {
        this.answer = answer;
        this.moved = moved;
    }

    @ExceptionHandler
    ModelAndView answer(
            Exception thrown, HttpServletRequest request, HttpServletResponse response, Words words)
            throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return new ModelAndView();
        }
        if (response.isCommitted()) {
            // half an answer is out: only a broken connection tells that it is not the whole
            answer.log(request, Failure.of(thrown).fault(), thrown);
            throw thrown;
        }
        return newPath(thrown, request)
                .map(path -> new ModelAndView("redirect:" + path))
                .orElseGet(() -> answer.to(request, response, words, Failure.of(thrown), thrown));
    }

    /** What was sent to the old address is not sent on: it was meant for what stood there. */
    private Optional<String> newPath(Exception thrown, HttpServletRequest request) {
        if (!(thrown instanceof RecordNotFound)
                || !request.getMethod().equals("GET")
                || Reader.of(request) == Reader.PROGRAM
                || !(request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer)) {
            return Optional.empty();
        }
        String query = request.getQueryString();
        String path = Reader.path(request) + (query == null ? "" : "?" + query);
        return moved.stream().flatMap(page -> page.newPath(viewer, path).stream()).findFirst();
    }

    @ExceptionHandler
    void leaveToSecurity(AccessDeniedException thrown) {
        throw thrown;
    }

    @ExceptionHandler
    void leaveToSecurity(AuthenticationException thrown) {
        throw thrown;
    }
}
