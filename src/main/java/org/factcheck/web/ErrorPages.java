package org.factcheck.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What a reader is told where a page cannot be shown. */
@ControllerAdvice
final class ErrorPages {

    private static final String SECONDS_TO_WAIT = "30";

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notHere(NotHereException e, Model model) {
        return page(model, "Not found", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String bad(BadRequestException e, Model model) {
        return page(model, "Not understood", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String busy(BusyException e, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return page(
                model,
                "A run is at work",
                e.getMessage() + " The pages can be read again when it has ended. To read while a job runs, run it by"
                        + " 'schedule --web', or keep its data in PostgreSQL.");
    }

    private static String page(Model model, String title, String message) {
        model.addAttribute("title", title);
        model.addAttribute("message", message);
        return "problem";
    }
}
