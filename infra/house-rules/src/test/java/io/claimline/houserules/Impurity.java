package io.claimline.houserules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;

/** Ways in java.base to read the clock, draw chance, start a thread, or write where nobody asked. */
final class Impurity {
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "java.lang.System",
                    Set.of("currentTimeMillis", "nanoTime", "getLogger", "out", "err", "getenv", "getProperty"),
            "java.lang.Math", Set.of("random"),
            "java.lang.StrictMath", Set.of("random"),
            "java.util.UUID", Set.of("randomUUID"),
            "java.time.InstantSource", Set.of("system"),
            "java.util.Date", Set.of("<init>"),
            "java.util.random.RandomGenerator", Set.of("getDefault", "of"));

    /** Without a seed, that is without an argument, these draw one from the machine. */
    private static final Set<String> SEEDED = Set.of("java.util.Random", "java.util.SplittableRandom");

    private static final Set<String> TYPES = Set.of(
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.lang.System$Logger",
            "java.util.Timer",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.concurrent.Executors",
            "java.util.concurrent.ForkJoinPool",
            "java.security.SecureRandom");

    static final DescribedPredicate<JavaAccess<?>> ACCESS =
            describe("reads the clock, draws chance or writes to the console", Impurity::isImpure);

    static final DescribedPredicate<JavaClass> TYPE =
            describe("are threads, timers, loggers or unseeded chance", type -> TYPES.contains(type.getFullName()));

    private Impurity() {}

    private static boolean isImpure(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getFullName();
        var name = access.getTarget().getName();
        return MEMBERS.getOrDefault(owner, Set.of()).contains(name)
                || (SEEDED.contains(owner) && name.equals("<init>") && hasNoArgument(access))
                || (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick")));
    }

    private static boolean hasNoArgument(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty();
    }
}
