package io.taalentio.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * What must hold in the packages under one root: the product's own, or the planted one that breaks each rule once. They
 * guard boundaries, not taste.
 */
final class Rules {

    /** The trade's words; each is the name of the package in every module that has a part of the feature. */
    private static final Set<String> FEATURES = Set.of(
            "access",
            "account",
            "assistant",
            "attendance",
            "audit",
            "backup",
            "card",
            "catalogue",
            "cinema",
            "code",
            "contract",
            "export",
            "file",
            "folder",
            "guardian",
            "job",
            "kernel",
            "mail",
            "messaging",
            "nametracking",
            "notification",
            "persona",
            "privacy",
            "production",
            "profile",
            "registration",
            "search",
            "settings",
            "statistics",
            "talent",
            "team",
            "world");

    /** What only one module has, because it is about the technology of that module. */
    private static final Map<String, Set<String>> OWN = Map.of(
            "core", Set.of(),
            "persistence", Set.of("crypto", "sql"),
            "documents", Set.of(),
            "mail", Set.of(),
            "api", Set.of("boot", "web", "security", "demo", "bench"));

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    /** Each rule by the name its planted violation goes by. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("core-knows-nobody", coreKnowsNobody());
        rules.put("rest-does-not-know-adapters", restDoesNotKnowAdapters());
        rules.put("adapters-do-not-know-each-other", adaptersDoNotKnowEachOther("persistence", "mail", "documents"));
        rules.put("mail-knows-only-the-core", adaptersDoNotKnowEachOther("mail", "persistence", "documents"));
        rules.put("documents-know-only-the-core", adaptersDoNotKnowEachOther("documents", "persistence", "mail"));
        rules.put("packages-are-features", packagesAreFeatures());
        rules.put("adapters-hide", adaptersHide());
        rules.put("time-and-chance-come-in", timeAndChanceComeIn());
        for (String module : Set.of("core", "persistence", "api")) {
            rules.put("no-cycles-in-" + module, noCycles(module));
        }
        return rules;
    }

    private ArchRule coreKnowsNobody() {
        return classes()
                .that()
                .resideInAPackage(in("core"))
                .should()
                .onlyDependOnClassesThat(describe(
                        "are plain Java, the core's own, or the few annotations it carries",
                        type -> plain(type.getBaseComponentType())));
    }

    private boolean plain(JavaClass type) {
        String name = type.getPackageName();
        return type.isPrimitive()
                || name.startsWith("java.")
                || name.startsWith(root + ".core")
                || name.startsWith("org.jspecify.annotations")
                || name.startsWith("com.google.errorprone.annotations")
                || name.equals("jakarta.enterprise.context")
                || name.equals("jakarta.enterprise.inject")
                || name.equals("jakarta.transaction");
    }

    private ArchRule restDoesNotKnowAdapters() {
        return noClasses()
                .that()
                .resideInAPackage(in("api"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("persistence"), in("mail"), in("documents"));
    }

    private ArchRule adaptersDoNotKnowEachOther(String module, String... others) {
        String[] forbidden = new String[others.length + 1];
        for (int i = 0; i < others.length; i++) {
            forbidden[i] = in(others[i]);
        }
        forbidden[others.length] = in("api");
        return noClasses()
                .that()
                .resideInAPackage(in(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }

    private ArchRule packagesAreFeatures() {
        return classes().that().resideInAPackage(root + "..").should(new ArchCondition<>("be in a feature's package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String[] parts = type.getPackageName().substring(root.length()).split("\\.", -1);
                if (parts.length < 3 || !OWN.containsKey(parts[1])) {
                    return;
                }
                boolean known = FEATURES.contains(parts[2]) || OWN.get(parts[1]).contains(parts[2]);
                if (!known) {
                    events.add(
                            SimpleConditionEvent.violated(type, type.getName() + ": no feature is called " + parts[2]));
                }
            }
        });
    }

    /** Who implements a port of the core is met by that port only. */
    private ArchRule adaptersHide() {
        return classes()
                .that()
                .resideInAnyPackage(in("persistence"), in("mail"), in("documents"))
                .and(describe("implement a port of the core", type -> type.getAllRawInterfaces().stream()
                        .anyMatch(i -> i.getPackageName().startsWith(root + ".core"))))
                .and()
                .areNotInterfaces()
                .should()
                .notHaveModifier(JavaModifier.PUBLIC);
    }

    private ArchRule timeAndChanceComeIn() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("core"), in("persistence"), in("mail"), in("documents"), in("api"))
                .and()
                .resideOutsideOfPackages(in("api.boot"), in("api.demo"), in("api.bench"))
                .should()
                .callCodeUnitWhere(
                        describe("reads the clock or rolls a die by itself", call -> isTimeOrChance(call.getTarget())));
    }

    private static boolean isTimeOrChance(CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean withoutClock = target.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
        return (owner.startsWith("java.time.") && name.equals("now") && withoutClock)
                || (owner.equals(Clock.class.getName()) && name.startsWith("system"))
                || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
                || (owner.equals(UUID.class.getName()) && name.equals("randomUUID"))
                || (owner.equals(Math.class.getName()) && name.equals("random"))
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || (target.getOwner().isAssignableTo(Random.class) && name.equals("<init>"));
    }

    /** Features of one module use each other along arrows that never lead back. */
    private ArchRule noCycles(String module) {
        String prefix = root + "." + module + ".";
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        if (!type.getPackageName().startsWith(prefix)) {
                            return SliceIdentifier.ignore();
                        }
                        String name = type.getPackageName().substring(prefix.length());
                        int dot = name.indexOf('.');
                        return SliceIdentifier.of(dot < 0 ? name : name.substring(0, dot));
                    }

                    @Override
                    public String getDescription() {
                        return "features of " + module;
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    private String in(String module) {
        return root + "." + module + "..";
    }
}
