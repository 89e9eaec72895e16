package org.rapportcrm.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rapportcrm.web.Words;
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

    ErrorHandler(ErrorAnswer answer) {
        this.answer = answer;
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
        return answer.to(request, response, words, Failure.of(thrown), thrown);
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
