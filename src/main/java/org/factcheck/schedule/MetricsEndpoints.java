package org.factcheck.schedule;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.factcheck.job.MetricsSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code GET /metrics} with the figures of all jobs, at the ports that job files name. */
public final class MetricsEndpoints implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsEndpoints.class);
    private static final String PATH = "/metrics";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final List<HttpServer> servers = new ArrayList<>();
    private final Metrics metrics;

    private MetricsEndpoints(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Opens them. A port that cannot be had is logged, and costs no job its nights. */
    public static MetricsEndpoints open(List<JobFile> jobs, Metrics metrics) {
        MetricsEndpoints endpoints = new MetricsEndpoints(metrics);
        Set<InetSocketAddress> addresses = new LinkedHashSet<>();
        for (JobFile job : jobs) {
            MetricsSettings settings = job.operations().metrics();
            Integer port = settings.port();
            if (port != null && job.enabled()) {
                addresses.add(new InetSocketAddress(settings.address(), port));
            }
        }
        addresses.forEach(endpoints::listen);
        return endpoints;
    }

    private void listen(InetSocketAddress address) {
        try {
            HttpServer server = HttpServer.create(address, 0);
            server.createContext("/", this::answer);
            server.start();
            servers.add(server);
            LOG.info("Metrics are at http://{}:{}{}.", address.getHostString(), address.getPort(), PATH);
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "There are no metrics at {}:{} ({}). Correct metrics.address and metrics.port, or end what holds the"
                            + " port, and start again.",
                    address.getHostString(),
                    address.getPort(),
                    e.getMessage());
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean read = exchange.getRequestMethod().equals("GET");
            if (!read || !exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(read ? NOT_FOUND : NOT_ALLOWED, -1);
                return;
            }
            byte[] body = metrics.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", JobMetrics.CONTENT_TYPE);
            if (body.length == 0) {
                exchange.sendResponseHeaders(OK, -1);
                return;
            }
            exchange.sendResponseHeaders(OK, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }
}
