package org.factcheck.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.factcheck.claim.Sha256;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets machines in by a token in each request; nothing is kept of it from one request to the next. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String NAME_BEFORE_ADDRESS = "token from ";

    private final Readers readers;
    private final LoginLimit limit;
    private final AuthenticationEntryPoint refusal;

    TokenFilter(Readers readers, LoginLimit limit, AuthenticationEntryPoint refusal) {
        this.readers = readers;
        this.limit = limit;
        this.refusal = refusal;
    }

    /** How a token is kept: it is random and long, so that its plain hash tells nothing of it. */
    static String hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Reader reader = reader(header.substring(SCHEME.length()).strip(), request.getRemoteAddr());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(reader.name(), null, List.of()));
            SecurityContextHolder.setContext(context);
        } catch (AuthenticationException e) {
            refusal.commence(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private Reader reader(String token, String address) {
        String nobody = NAME_BEFORE_ADDRESS + address;
        if (limit.isReached(nobody, address)) {
            throw new TooManyTriesException();
        }
        Optional<Reader> reader = readers.withToken(hash(token));
        if (reader.isEmpty()) {
            limit.failed(nobody, address);
        }
        return reader.orElseThrow(() -> new BadCredentialsException("This token is not known."));
    }
}
