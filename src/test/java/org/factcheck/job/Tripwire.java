package org.factcheck.job;

import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;

/**
 * Counts whatever a process does that outlasts it (commits, renames, links, deletions, writes to open files), and strikes
 * before a given one of them. It is put around the JDK's and the connection pool's own methods, so the program under test
 * knows nothing of it.
 */
final class Tripwire {

    /** One deed: what was done, the how-manieth of its kind, and in which step; no step outside of steps. */
    record Deed(String kind, int number, String step) {

        /** What the child process is told to strike at. */
        String place() {
            return kind + "#" + number;
        }

        static Deed parse(String line) {
            String[] parts = line.split("[# ]", 3);
            return new Deed(parts[0], Integer.parseInt(parts[1]), parts[2]);
        }

        @Override
        public String toString() {
            return place() + " " + step;
        }
    }

    /** Where code that is woven into the JDK's own classes finds the tripwire: those know none but each other. */
    private static final String KEY = "org.factcheck.tripwire";

    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final List<Deed> deeds = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);
    private final Strike strike;
    private final String place;

    /** What happens at the place. */
    interface Strike {
        void at(Deed deed) throws IOException;
    }

    private Tripwire(String place, Strike strike) {
        this.place = place;
        this.strike = strike;
    }

    /** Strikes before the deed at this place, as {@link Deed#place()} names it. */
    static Tripwire spanned(String place, Strike strike) {
        Tripwire tripwire = new Tripwire(place, strike);
        Consumer<String> consumer = tripwire::touched;
        System.getProperties().put(KEY, consumer);
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .ignore(nameStartsWith("net.bytebuddy."))
                .type(named("java.nio.file.Files"))
                .transform(before(named("move")
                        .or(named("createSymbolicLink"))
                        .or(named("delete"))
                        .or(named("createDirectory"))
                        .and(isStatic())))
                .transform(after(named("move").or(named("createSymbolicLink"))))
                .type(named("sun.nio.ch.FileChannelImpl"))
                .transform(before(named("write").and(takesArgument(0, ByteBuffer.class))))
                .type(named("com.zaxxer.hikari.pool.ProxyConnection"))
                .transform(before(named("commit")))
                .installOn(ByteBuddyAgent.getInstrumentation());
        return tripwire;
    }

    private static AgentBuilder.Transformer before(ElementMatcher.Junction<MethodDescription> methods) {
        return (builder, type, loader, module, domain) ->
                builder.visit(Advice.to(Before.class).on(methods));
    }

    private static AgentBuilder.Transformer after(ElementMatcher.Junction<MethodDescription> methods) {
        return (builder, type, loader, module, domain) ->
                builder.visit(Advice.to(After.class).on(methods));
    }

    private static final class Before {
        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        static void enter(@Advice.Origin("#m") String method) {
            ((Consumer<String>) Objects.requireNonNull(System.getProperties().get(KEY))).accept(method);
        }
    }

    private static final class After {
        @Advice.OnMethodExit
        @SuppressWarnings("unchecked")
        static void exit(@Advice.Origin("#m") String method) {
            ((Consumer<String>) Objects.requireNonNull(System.getProperties().get(KEY))).accept("after-" + method);
        }
    }

    /** What was done so far, in its order. */
    List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    private void touched(String kind) {
        if (within.get()) {
            return;
        }
        within.set(true);
        try {
            Deed deed = new Deed(
                    kind, counts.computeIfAbsent(kind, k -> new AtomicInteger()).incrementAndGet(), step());
            deeds.add(deed);
            if (deed.place().equals(place)) {
                strike.at(deed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            within.set(false);
        }
    }

    private static String step() {
        StepContext context = StepSynchronizationManager.getContext();
        return context == null ? "-" : context.getStepName().replaceFirst(":.*", "");
    }
}
