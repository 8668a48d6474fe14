package org.factcheck.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is told where a request got nowhere: refused before any page was asked, or in a form that nothing here has. */
@Controller
final class LastResortController implements ErrorController {

    private static final Map<HttpStatus, String> TITLES = Map.of(
            HttpStatus.BAD_REQUEST, "Not understood",
            HttpStatus.FORBIDDEN, "Not allowed",
            HttpStatus.NOT_FOUND, "Not found",
            HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong");

    private final ErrorPages pages;

    LastResortController(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        HttpStatus told = status == null ? HttpStatus.NOT_FOUND : status;
        String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        boolean forMachines = uri.startsWith("/api/") || uri.startsWith("/reports/");
        return pages.told(forMachines, told, title(told), message(told));
    }

    private static String title(HttpStatus status) {
        return TITLES.getOrDefault(status, status.getReasonPhrase());
    }

    private static String message(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "What was sent could not be understood.";
            case FORBIDDEN ->
                "This was not done: it is for editors alone, or the form was open for too long. Open the page again and"
                        + " try once more.";
            case NOT_FOUND -> "There is nothing at this address.";
            case NOT_ACCEPTABLE -> "What is at this address cannot be told in the form that was asked for.";
            default ->
                status.is5xxServerError()
                        ? "This could not be shown. The log of the library tells what went wrong."
                        : "This could not be done (" + status.value() + " " + status.getReasonPhrase() + ").";
        };
    }
}
