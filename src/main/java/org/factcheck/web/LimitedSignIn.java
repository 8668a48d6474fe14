package org.factcheck.web;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs people in by name and password, and refuses without looking where too many tries have failed. */
final class LimitedSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final LoginLimit limit;

    LimitedSignIn(Readers readers, LoginLimit limit) {
        this.limit = limit;
        passwords = new DaoAuthenticationProvider(name -> details(readers, name));
        passwords.setPasswordEncoder(new BCryptPasswordEncoder());
    }

    private static UserDetails details(Readers readers, String name) {
        return readers.named(name)
                .filter(reader -> !reader.passwordHash().isEmpty())
                .map(reader -> User.withUsername(reader.name())
                        .password(reader.passwordHash())
                        .authorities("READER")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String address = given.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (limit.isReached(given.getName(), address)) {
            throw new TooManyTriesException();
        }
        try {
            Authentication signedIn = passwords.authenticate(given);
            limit.succeeded(given.getName(), address);
            return signedIn;
        } catch (AuthenticationException e) {
            limit.failed(given.getName(), address);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
