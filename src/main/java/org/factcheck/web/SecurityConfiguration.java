package org.factcheck.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may see what, and what a browser is told not to do with it. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** What machines ask for: they are told to sign in by a status, people by a page. */
    static final RequestMatcher FOR_MACHINES = new OrRequestMatcher(
            withDefaults().matcher("/reports/**"), withDefaults().matcher("/api/**"));

    @Bean
    LoginLimit loginLimit() {
        return new LoginLimit(InstantSource.system());
    }

    @Bean
    AuthenticationManager authenticationManager(Readers readers, LoginLimit limit) {
        return new ProviderManager(new LimitedSignIn(readers, limit));
    }

    /** While nobody has to sign in, no page of another site may read here under a name of its own. */
    @Bean
    StrictHttpFirewall firewall(Readers readers) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(Set.of("GET", "HEAD", "POST"));
        firewall.setAllowedHostnames(host -> !readers.isOpen() || THIS_MACHINE.contains(host));
        return firewall;
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, Readers readers, Access access, LoginLimit limit, AuthenticationManager manager) {
        AuthenticationEntryPoint refusal = SecurityConfiguration::refuse;
        return http.authenticationManager(manager)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/library.css", "/sign-in", "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/decisions")
                        .access((who, what) -> new AuthorizationDecision(access.mayDecide()))
                        .anyRequest()
                        .access((who, what) -> new AuthorizationDecision(access.isGranted())))
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(new StaySignedIn())
                        .failureHandler((request, response, failure) -> response.sendRedirect(
                                failure instanceof TooManyTriesException ? "/sign-in?wait" : "/sign-in?failed")))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .requestCache(cache -> cache.requestCache(ofPages()))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .addFilterBefore(new TokenFilter(readers, limit, refusal), BasicAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                                (request, response, why) -> deny(request, response, why, access))
                        .defaultAuthenticationEntryPointFor(refusal, FOR_MACHINES)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), request -> true))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }

    /** Where somebody wanted to go is kept for people, who are sent to sign in first. */
    private static RequestCache ofPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                new NegatedRequestMatcher(FOR_MACHINES), request -> "GET".equals(request.getMethod())));
        return cache;
    }

    /** The session of one who has signed in lasts a working day; others' are soon forgotten, so that none fill the memory. */
    private static final class StaySignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

        private static final int SECONDS = (int) Duration.ofHours(8).toSeconds();

        StaySignedIn() {
            setDefaultTargetUrl("/runs");
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication who)
                throws IOException, ServletException {
            request.getSession().setMaxInactiveInterval(SECONDS);
            super.onAuthenticationSuccess(request, response, who);
        }
    }

    /** Whoever is not in the file of users any more is asked to sign in again; others may not do what they tried. */
    private static void deny(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why, Access access)
            throws IOException {
        if (access.isGranted() || why instanceof CsrfException) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (FOR_MACHINES.matches(request)) {
            refuse(request, response, new BadCredentialsException("not known any more"));
        } else {
            response.sendRedirect("/sign-in");
        }
    }

    /** Tells a machine, as problem details, that it is not let in. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean tooMany = why instanceof TooManyTriesException;
        if (tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(LoginLimit.TIME.toSeconds()));
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Report library\", charset=\"UTF-8\"");
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Report library\"");
        }
        HttpStatus status = tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED;
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        String detail = tooMany
                ? String.valueOf(why.getMessage())
                : "Sign in by HTTP Basic, or by a token (Authorization: Bearer …).";
        response.getOutputStream()
                .write(("{\"title\":\"" + status.getReasonPhrase() + "\",\"status\":" + status.value()
                                + ",\"detail\":\"" + detail + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
