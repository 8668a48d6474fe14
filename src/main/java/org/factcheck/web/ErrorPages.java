package org.factcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is told where nothing can be shown: people by a page, machines by problem details (RFC 9457). */
@ControllerAdvice
final class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private static final String SECONDS_TO_WAIT = "30";

    private final Access access;
    private final Published published;

    ErrorPages(Access access, Published published) {
        this.access = access;
        this.published = published;
    }

    @ExceptionHandler
    Object notHere(NotHereException e, HttpServletRequest request) {
        return told(request, HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    Object noSuchAddress(HttpServletRequest request) {
        return told(isForMachines(request), HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    Object bad(BadRequestException e, HttpServletRequest request) {
        return told(request, HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    Object wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return told(
                request,
                HttpStatus.METHOD_NOT_ALLOWED,
                "What is at this address cannot be asked for by " + e.getMethod() + ".");
    }

    /** What the runs published stays at hand: it takes no database. */
    @ExceptionHandler
    Object busy(BusyException e, HttpServletRequest request, HttpServletResponse response) {
        String message = String.valueOf(e.getMessage());
        if (!e.passes()) {
            return told(isForMachines(request), HttpStatus.SERVICE_UNAVAILABLE, "The database cannot be read", message);
        }
        // Process and path are the operator's business, not the readers'.
        LOG.info("{} was put off: {}", address(request), message);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        Object told = told(
                isForMachines(request),
                HttpStatus.SERVICE_UNAVAILABLE,
                "A run is at work",
                "Pages that read the database wait until it has ended; what earlier runs published can be had. Come back"
                        + " in a minute.");
        if (told instanceof ModelAndView page) {
            page.addObject("latest", published.latest());
        }
        return told;
    }

    @ExceptionHandler
    Object failed(RuntimeException e, HttpServletRequest request) {
        LOG.error("{} could not be answered", address(request), e);
        return told(isForMachines(request), HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** As it may stand on one line of the log. */
    private static String address(HttpServletRequest request) {
        return request.getRequestURI().replaceAll("\\p{Cntrl}", " ");
    }

    private static boolean isForMachines(HttpServletRequest request) {
        return SecurityConfiguration.FOR_MACHINES.matches(request);
    }

    private Object told(HttpServletRequest request, HttpStatus status, String message) {
        return told(isForMachines(request), status, title(status), message);
    }

    /** What is told where nothing but the status is known: a page for people, or problem details. */
    Object told(boolean forMachines, HttpStatus status) {
        return told(forMachines, status, title(status), message(status));
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "Not understood";
            case FORBIDDEN, METHOD_NOT_ALLOWED -> "Not allowed";
            case NOT_FOUND -> "Not found";
            case INTERNAL_SERVER_ERROR -> "Something went wrong";
            default -> status.getReasonPhrase();
        };
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

    private Object told(boolean forMachines, HttpStatus status, String title, String message) {
        if (forMachines) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message);
            problem.setTitle(title);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        ModelAndView page = new ModelAndView("problem", Map.of("title", title, "message", message), status);
        page.addObject("isGranted", access.isGranted());
        access.reader().ifPresent(who -> page.addObject("who", who.name()));
        return page;
    }
}
