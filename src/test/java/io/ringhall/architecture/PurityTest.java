package io.ringhall.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Frameworks stay out of the rooms that decide; sockets, threads and clocks stay out of the machines. */
@AnalyzeClasses(packages = "io.ringhall", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {
    private static final String[] FRAMEWORKS = {
        "org.springframework..", "jakarta..", "org.hibernate..", "com.vaadin..", "tools.jackson..", "com.fasterxml.."
    };

    private static final String[] MACHINES = {
        "io.ringhall.kernel..",
        "io.ringhall.compiler..",
        "io.ringhall.engine.call..",
        "io.ringhall.engine.flag..",
        "io.ringhall.engine.presence..",
        "io.ringhall.engine.guard..",
        "io.ringhall.engine.registrar..",
        "io.ringhall.engine.trunk..",
        "io.ringhall.engine.sip.."
    };

    /** Modulith's annotations stand on packages only and are not there at run time. */
    private static final DescribedPredicate<JavaClass> NOT_A_PACKAGE_INFO =
            DescribedPredicate.not(nameMatching(".*\\.package-info").forSubtype());

    private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");

    @ArchTest
    static final ArchRule kernel_engine_and_compiler_know_no_framework = noClasses()
            .that(resideInAnyPackage("io.ringhall.kernel..", "io.ringhall.engine..", "io.ringhall.compiler.."))
            .and(NOT_A_PACKAGE_INFO)
            .should()
            .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS));

    @ArchTest
    static final ArchRule the_engine_uses_the_jdk_and_logging_only = classes()
            .that(resideInAnyPackage("io.ringhall.engine.."))
            .and(NOT_A_PACKAGE_INFO)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "io.ringhall.engine..", "java..", "javax.crypto..", "javax.net.ssl..", "javax.security.auth.x500..", "org.slf4j..", "org.jspecify.."));

    @ArchTest
    static final ArchRule the_plan_never_sees_the_engine = noClasses()
            .that(resideInAnyPackage("io.ringhall.plan..", "io.ringhall.tenancy..", "io.ringhall.identity.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.ringhall.engine.."));

    @ArchTest
    static final ArchRule the_engine_sees_nothing_but_itself = noClasses()
            .that(resideInAnyPackage("io.ringhall.engine.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.ringhall..").and(resideOutsideOfPackages("io.ringhall.engine..")));

    @ArchTest
    static final ArchRule machines_open_no_socket_and_start_no_thread = noClasses()
            .that(resideInAnyPackage(MACHINES))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.channels..", "java.util.concurrent.locks..")
                    .or(nameMatching("java\\.util\\.concurrent\\..*(Executor|Future|Pool|ThreadLocalRandom).*").forSubtype())
                    .or(nameMatching("java\\.lang\\.Thread(\\$.*)?").forSubtype())
                    .or(nameMatching("java\\.net\\.(Socket|ServerSocket|DatagramSocket|DatagramPacket)").forSubtype()))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule machines_are_told_the_time = noClasses()
            .that(resideInAnyPackage(MACHINES))
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("the clock is read") {
                @Override
                public boolean test(JavaCall<?> call) {
                    var owner = call.getTargetOwner().getName();
                    return CLOCKS.contains(call.getName())
                            && (owner.startsWith("java.time.") || owner.equals("java.lang.System"));
                }
            });
}
