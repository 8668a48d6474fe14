package org.factcheck.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in. */
@Controller
final class SignInController {

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam @Nullable String failed,
            @RequestParam @Nullable String wait,
            @RequestParam @Nullable String out,
            Model model,
            HttpServletResponse response) {
        if (wait != null) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("problem", new TooManyTriesException().getMessage());
        } else if (failed != null) {
            model.addAttribute("problem", "This name and password do not go together. Try again.");
        }
        model.addAttribute("signedOut", out != null);
        return "sign-in";
    }
}
