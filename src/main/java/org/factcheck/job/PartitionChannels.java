package org.factcheck.job;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.integration.jms.dsl.Jms;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.messaging.MessageChannel;
import org.springframework.util.backoff.FixedBackOff;

/**
 * The queues between the run that hands out partitions and those who work on them, wired by Spring Integration. A partition
 * leaves its queue only when the one who took it has done with it; where that process ends or falls silent before, the
 * broker delivers it to the next.
 */
final class PartitionChannels implements AutoCloseable {

    /** How the names of the queues begin. */
    static final String QUEUES = "factcheck.";

    private static final Logger LOG = LoggerFactory.getLogger(PartitionChannels.class);
    private static final String REFUSED = ".refused";

    /** A broker without a disk knows no other runs; one with a disk forgets what nobody asked for. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** By this property each worker is given partitions of the execution alone that it has made ready for. */
    private static final String EXECUTION = "execution";

    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);
    private static final long NO_WAIT = -1;

    private final ConnectionFactory connections;
    private final CachingConnectionFactory shared;
    private final AnnotationConfigApplicationContext context;
    private final JmsTemplate partitions;
    private final JmsTemplate refusals;
    private final AtomicReference<@Nullable String> broke = new AtomicReference<>();
    private @Nullable MessageChannel outgoing;

    /** What Spring Integration needs of its own. */
    @Configuration(proxyBeanMethods = false)
    @EnableIntegration
    static class Channels {}

    private PartitionChannels(ConnectionFactory connections, String job) {
        this.connections = connections;
        this.shared = new CachingConnectionFactory(connections);
        this.partitions = template(QUEUES + job);
        partitions.setMessageConverter(new PartitionMessages());
        this.refusals = template(QUEUES + job + REFUSED);
        this.context = new AnnotationConfigApplicationContext(Channels.class);
    }

    /** The queues of a job. */
    static PartitionChannels of(Broker broker, String job) {
        return new PartitionChannels(broker.connections(), job);
    }

    private JmsTemplate template(String queue) {
        JmsTemplate template = new JmsTemplate(shared);
        template.setDefaultDestinationName(queue);
        template.setExplicitQosEnabled(true);
        template.setTimeToLive(KEPT.toMillis());
        template.setReceiveTimeout(NO_WAIT);
        return template;
    }

    private IntegrationFlowContext flows() {
        return context.getBean(IntegrationFlowContext.class);
    }

    /** Hands a partition out to whoever asks next. */
    void handOut(StepExecutionRequest partition, long execution) {
        if (outgoing == null) {
            outgoing = flows().registration(flow -> flow.handle(Jms.outboundAdapter(partitions)))
                    .register()
                    .getInputChannel();
        }
        new MessagingTemplate(outgoing)
                .send(MessageBuilder.withPayload(partition)
                        .setHeader(EXECUTION, execution)
                        .build());
    }

    /** Takes partitions of an execution, as many at once as there are threads, until this is closed. */
    void take(PartitionWork work, long execution, int threads) {
        DefaultMessageListenerContainer container = new DefaultMessageListenerContainer();
        container.setConnectionFactory(connections);
        container.setDestinationName(String.valueOf(partitions.getDefaultDestinationName()));
        container.setMessageSelector(EXECUTION + " = " + execution);
        container.setSessionTransacted(true);
        container.setConcurrentConsumers(threads);
        container.setBackOff(new FixedBackOff(BEFORE_NEXT_TRY.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS));
        container.setExceptionListener(e -> broke.set(String.valueOf(e.getMessage())));
        container.setErrorHandler(e -> LOG.debug("A partition is given back", e));
        flows().registration(IntegrationFlow.from(
                                Jms.messageDrivenChannelAdapter(container).jmsMessageConverter(new PartitionMessages()))
                        .handle(StepExecutionRequest.class, (partition, headers) -> {
                            work.execute(partition);
                            return null;
                        })
                        .get())
                .register();
    }

    /** How the connection broke since this was asked last; empty where it did not. It is opened anew in any case. */
    Optional<String> broke() {
        return Optional.ofNullable(broke.getAndSet(null));
    }

    /** Takes out what an earlier execution left of its partitions, and the refusals that it was not told any more. */
    void forgetOthers(long execution) {
        int left = 0;
        while (partitions.receiveSelected(EXECUTION + " <> " + execution) != null) {
            left++;
        }
        while (refused().isPresent()) {
            left++;
        }
        LOG.debug("{} messages of earlier executions were left.", left);
    }

    /** Tells the run that a worker was refused. */
    void tellRefused(String why) {
        refusals.send(session -> session.createTextMessage(why));
    }

    /** The next refusal that was told; empty where there is none. */
    Optional<String> refused() {
        return refusals.receive() instanceof TextMessage message
                ? Optional.ofNullable(refusals.execute(session -> message.getText()))
                : Optional.empty();
    }

    /** Takes no more, waits until nothing is in hand, and closes the connections. */
    @Override
    public void close() {
        context.close();
        shared.destroy();
    }
}
