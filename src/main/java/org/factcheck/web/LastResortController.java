package org.factcheck.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is told where a request got nowhere: refused before any page was asked, or in a form that nothing here has. */
@Controller
final class LastResortController implements ErrorController {

    private final ErrorPages pages;

    LastResortController(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        boolean forMachines = uri.startsWith("/api/") || uri.startsWith("/reports/");
        Object told = pages.told(forMachines, status == null ? HttpStatus.NOT_FOUND : status);
        if (told instanceof ResponseEntity<?> answer && answer.getBody() instanceof ProblemDetail problem) {
            problem.setInstance(asked(uri));
        }
        return told;
    }

    /** What was asked for, and not the address of this controller; that where what was asked for is no address at all. */
    private static @Nullable URI asked(String uri) {
        try {
            return new URI(uri);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
