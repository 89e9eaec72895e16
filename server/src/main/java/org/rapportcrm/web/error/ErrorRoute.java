package org.rapportcrm.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rapportcrm.web.Open;
import org.rapportcrm.web.Words;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What fails before a controller is reached: in a filter, or in the container. */
@Controller
@Open(why = "an error must be readable by whoever met it")
final class ErrorRoute implements ErrorController {
    private final ErrorAnswer answer;

    ErrorRoute(ErrorAnswer answer) {
        this.answer = answer;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response, Words words) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Throwable cause = thrown instanceof Throwable throwable ? throwable : null;
        Failure failure = cause == null ? Failure.of(fault(request)) : Failure.of(cause);
        return answer.to(request, response, words, failure, cause);
    }

    private static Fault fault(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? Fault.of(code) : Fault.NOT_FOUND;
    }
}
