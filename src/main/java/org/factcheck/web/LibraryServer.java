package org.factcheck.web;

import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.factcheck.job.ExitCode;
import org.factcheck.job.RefusedException;
import org.factcheck.schedule.JobFile;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The report library while it is open. It answers in threads of its own until it is closed. */
public final class LibraryServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final InetAddress host;

    private LibraryServer(ConfigurableApplicationContext context, InetAddress host) {
        this.context = context;
        this.host = host;
    }

    /**
     * Opens the library.
     *
     * @param jobs the jobs whose runs can be read; asked now and then, so that what it gives may change
     * @throws RefusedException where the port is taken, or other machines would be answered and nobody has to sign in
     * @throws UsersFileException where anything is wrong in the file of users
     */
    public static LibraryServer open(ServerSettings settings, Supplier<List<JobFile>> jobs)
            throws RefusedException, UsersFileException {
        if (!settings.isOfThisMachineAlone() && !Files.exists(settings.users())) {
            throw new RefusedException(
                    ExitCode.MISCONFIGURED,
                    "Other machines can reach " + settings.address().getHostAddress() + ", but " + settings.users()
                            + ", which says who may sign in, is not there. Write it with the help of 'users hash', or"
                            + " leave --address at 127.0.0.1.");
        }
        Readers readers = new Readers(settings.users(), !settings.isOfThisMachineAlone());
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(WebConfiguration.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    // Whoever opened it closes it, before the scheduler beside it ends.
                    .registerShutdownHook(false)
                    .properties(properties(settings))
                    .initializers(given -> {
                        GenericApplicationContext generic = (GenericApplicationContext) given;
                        generic.registerBean(Shelves.class, () -> new Shelves(jobs, settings.letGoAfter()));
                        generic.registerBean(Readers.class, () -> readers);
                    })
                    .run();
            return new LibraryServer(context, settings.address());
        } catch (RuntimeException e) {
            if (isTaken(e)) {
                throw new RefusedException(
                        ExitCode.MISCONFIGURED,
                        "Port " + settings.port() + " of " + settings.address().getHostAddress()
                                + " cannot be listened on: another program does, or the address is not one of this"
                                + " machine. Name another by --port or --address.");
            }
            throw e;
        }
    }

    private static boolean isTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Object> properties(ServerSettings settings) {
        return Map.ofEntries(
                Map.entry("server.address", settings.address().getHostAddress()),
                Map.entry("server.port", settings.port()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
                Map.entry("server.tomcat.threads.max", 32),
                // A form holds a reason, no file.
                Map.entry("server.tomcat.max-http-form-post-size", "64KB"),
                Map.entry("server.compression.enabled", true),
                Map.entry("spring.thymeleaf.prefix", "classpath:/web/"),
                Map.entry("spring.thymeleaf.check-template-location", false),
                // A page goes out whole: in one piece, and never half of it where the other half fails.
                Map.entry("spring.thymeleaf.servlet.produce-partial-output-while-processing", false),
                Map.entry("spring.web.resources.add-mappings", false),
                Map.entry("server.servlet.session.timeout", "20m"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.servlet.session.cookie.name", "factcheck"),
                Map.entry("server.servlet.session.cookie.http-only", true),
                Map.entry("server.servlet.session.cookie.same-site", "lax"));
    }

    /** Where it answers, for a person's browser. */
    public String address() {
        int port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer(), "web server")
                .getPort();
        String name = host.getHostAddress();
        return "http://" + (host instanceof Inet6Address ? "[" + name + "]" : name) + ":" + port + "/";
    }

    @Override
    public void close() {
        context.close();
    }
}
