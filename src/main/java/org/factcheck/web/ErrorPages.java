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
        return told(request, HttpStatus.NOT_FOUND, "Not found", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    Object noSuchAddress(HttpServletRequest request) {
        return told(request, HttpStatus.NOT_FOUND, "Not found", "There is nothing at this address.");
    }

    @ExceptionHandler
    Object bad(BadRequestException e, HttpServletRequest request) {
        return told(request, HttpStatus.BAD_REQUEST, "Not understood", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    Object wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return told(
                request,
                HttpStatus.METHOD_NOT_ALLOWED,
                "Not allowed",
                "What is at this address cannot be asked for by " + e.getMethod() + ".");
    }

    /** What the runs published stays at hand: it takes no database. */
    @ExceptionHandler
    Object busy(BusyException e, HttpServletRequest request, HttpServletResponse response) {
        String message = String.valueOf(e.getMessage());
        if (!e.passes()) {
            return told(request, HttpStatus.SERVICE_UNAVAILABLE, "The database cannot be read", message);
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        Object told =
                told(request, HttpStatus.SERVICE_UNAVAILABLE, "A run is at work", message + " Come back in a minute.");
        if (told instanceof ModelAndView page) {
            page.addObject("latest", published.latest());
        }
        return told;
    }

    @ExceptionHandler
    Object failed(RuntimeException e, HttpServletRequest request) {
        LOG.error("{} could not be answered", request.getRequestURI().replaceAll("\\p{Cntrl}", " "), e);
        return told(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong",
                "This could not be shown. The log of the library tells what went wrong.");
    }

    private Object told(HttpServletRequest request, HttpStatus status, String title, String message) {
        return told(SecurityConfiguration.FOR_MACHINES.matches(request), status, title, message);
    }

    /** A page for people, or problem details. */
    Object told(boolean forMachines, HttpStatus status, String title, String message) {
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
