package nl.leiden.internationals.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house for the packages below one root: the monitor's own, or a planted copy in which each rule is broken once.
 *
 * <p>"No class of X should depend on Y" passes when Y does not exist, so a rule alone proves nothing; {@link ArchitectureTest} runs each
 * rule against both roots.
 */
final class Blueprint {
    private static final Set<String> CONTEXTS = Set.of("population", "agenda", "stories", "partners");
    private static final Set<String> JAVA_BASE = Object.class.getModule().getPackages();
    private static final Pattern NOT_DOMAIN_WORDS =
            Pattern.compile(".*(Impl|Service|Manager|Dto|DTO|Entity|Helper|Utils?)");
    private static final Pattern TIME_AND_CHANCE = Pattern.compile(
            "java\\.time\\..*\\.now|java\\.time\\.Clock\\.system.*"
                    + "|java\\.util\\.UUID\\.randomUUID|java\\.lang\\.Math\\.random|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)"
                    + "|java\\.util\\.Random\\.<init>|java\\.security\\.SecureRandom\\.<init>|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current");
    private static final Set<String> IDENTITY =
            Set.of("jakarta.servlet.http.HttpSession", "jakarta.ws.rs.core.SecurityContext", "java.security.Principal");
    private static final Pattern IDENTITY_OF_A_REQUEST =
            Pattern.compile("jakarta\\.servlet\\.http\\.HttpServletRequest\\."
                    + "(getSession|getUserPrincipal|getRemoteUser|isUserInRole|login|logout|authenticate)");

    private final String root;

    Blueprint(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(noArrow(Layer.WEB, Layer.PORT));
        rules.add(noArrow(Layer.WEB, Layer.JPA));
        rules.add(noArrow(Layer.JPA, Layer.USECASE));
        rules.add(noArrow(Layer.JPA, Layer.WEB));
        rules.add(noArrow(Layer.USECASE, Layer.JPA));
        rules.add(noArrow(Layer.USECASE, Layer.WEB));
        rules.add(noArrow(Layer.PORT, Layer.USECASE));
        rules.add(noArrow(Layer.PORT, Layer.JPA));
        rules.add(noArrow(Layer.PORT, Layer.WEB));
        rules.add(domainKnowsOnlyJavaBase());
        rules.add(applicationKnowsOnlyInjectScopesAndTransactional());
        rules.add(populationKnowsNoOtherContext());
        rules.add(contextsKnowEachOtherByIdentifiers());
        rules.add(webNeverNamesATally());
        rules.add(onlyDisclosureMakesFiguresOfTallies());
        rules.add(identityEntersInAccounts());
        rules.add(timeIdentityAndChanceAreArguments());
        rules.add(namesAreDomainWords());
        rules.add(packagesAreNullMarked());
        rules.add(layersAreModules());
        return List.copyOf(rules);
    }

    private ArchRule noArrow(Layer from, Layer to) {
        return noClasses()
                .that(are(from))
                .should()
                .dependOnClassesThat(are(to))
                .as("%s never knows %s".formatted(from, to));
    }

    private ArchRule domainKnowsOnlyJavaBase() {
        return classes()
                .that(are(Layer.DOMAIN))
                .should()
                .onlyDependOnClassesThat(
                        are(Layer.DOMAIN).or(in(JAVA_BASE::contains)).or(in("org.jspecify.annotations"::equals)))
                .as("DOMAIN knows java.base and JSpecify, and nothing else");
    }

    private ArchRule applicationKnowsOnlyInjectScopesAndTransactional() {
        Set<String> jakarta = Set.of(
                "jakarta.inject", "jakarta.enterprise.context", "jakarta.transaction", "org.jspecify.annotations");
        return classes()
                .that(are(Layer.USECASE).or(are(Layer.PORT)))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "belong to the house, java.base, inject, CDI scopes and @Transactional",
                        type -> isOurs(type)
                                || in(JAVA_BASE::contains)
                                        .or(in(jakarta::contains))
                                        .test(type)))
                .as("USECASE and PORT know of technology only inject, CDI scopes and @Transactional");
    }

    private ArchRule populationKnowsNoOtherContext() {
        return classes()
                .that(isIn("population"))
                .should(reachOtherContextsOnlyBy(target -> false))
                .as("population knows no other context");
    }

    private ArchRule contextsKnowEachOtherByIdentifiers() {
        return classes()
                .that(DescribedPredicate.describe(
                        "belong to a context",
                        type -> context(type).isPresent() && !words(type).contains("pages")))
                .should(reachOtherContextsOnlyBy(
                        target -> target.getSimpleName().endsWith("Id")))
                .as("a context knows another by its id types; only pages bring contexts together");
    }

    private ArchCondition<JavaClass> reachOtherContextsOnlyBy(Predicate<JavaClass> allowed) {
        return new ArchCondition<>("reach other contexts only by what is allowed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = arrow.getTargetClass().getBaseComponentType();
                    boolean another =
                            context(target).isPresent() && !context(target).equals(context(type));
                    if (another && !allowed.test(target))
                        events.add(SimpleConditionEvent.violated(arrow, arrow.getDescription()));
                }
            }
        };
    }

    private ArchRule webNeverNamesATally() {
        return noClasses()
                .that(are(Layer.WEB))
                .should()
                .dependOnClassesThat(named("population.disclosure.Tally"::equals))
                .as("WEB never names a Tally");
    }

    private ArchRule onlyDisclosureMakesFiguresOfTallies() {
        String disclosure = root + ".population.disclosure.";
        Set<String> confidential = Set.of(
                disclosure + "Figure.<init>",
                disclosure + "Figure.of",
                disclosure + "Tally.n",
                disclosure + "Tally.key");
        return noClasses()
                .that(DescribedPredicate.not(in((root + ".population.disclosure")::equals)))
                .should()
                .accessTargetWhere(access("make a Figure or read a Tally", confidential::contains))
                .as("only population.disclosure makes Figures and reads Tallies");
    }

    private ArchRule identityEntersInAccounts() {
        return noClasses()
                .that(DescribedPredicate.not(
                        in(name -> name.equals(root + ".accounts") || name.startsWith(root + ".accounts."))))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "tell who somebody is",
                        type -> IDENTITY.contains(type.getName())
                                || type.getPackageName().startsWith("jakarta.security.enterprise")))
                .orShould()
                .accessTargetWhere(access("ask a request who somebody is", IDENTITY_OF_A_REQUEST.asMatchPredicate()))
                .as("identity enters in accounts, and nowhere else");
    }

    private ArchRule timeIdentityAndChanceAreArguments() {
        return noClasses()
                .that(are(Layer.DOMAIN).or(are(Layer.USECASE)).or(are(Layer.PORT)))
                .should()
                .accessTargetWhere(
                        access("ask the machine for time, identity or chance", TIME_AND_CHANCE.asMatchPredicate()))
                .as("time, identity and chance are arguments in DOMAIN and application");
    }

    private ArchRule namesAreDomainWords() {
        return noClasses()
                .that(ours())
                .should()
                .haveNameMatching(NOT_DOMAIN_WORDS.pattern())
                .as("type names are domain words");
    }

    private ArchRule packagesAreNullMarked() {
        return classes()
                .that(ours())
                .should(new ArchCondition<>("be in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(
                                type, marked, "no @NullMarked package-info for " + type.getName()));
                    }
                })
                .as("every package is @NullMarked");
    }

    private ArchRule layersAreModules() {
        return classes()
                .that(ours())
                .should(new ArchCondition<>("be in the Maven module of their layer") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String module = layer(type).module();
                        String source = type.getSource().orElseThrow().getUri().toString();
                        boolean there = source.contains("/" + module + "/target/");
                        events.add(new SimpleConditionEvent(
                                type, there, type.getName() + " belongs in " + module + ": " + source));
                    }
                })
                .as("a layer is a Maven module");
    }

    /** The layer of one of our classes. */
    Layer layer(JavaClass type) {
        return Layer.of(words(type));
    }

    private List<String> words(JavaClass type) {
        return Layer.words(type.getPackageName().substring(root.length() + 1));
    }

    boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(root + ".");
    }

    private DescribedPredicate<JavaClass> ours() {
        return DescribedPredicate.describe("are ours", this::isOurs);
    }

    private DescribedPredicate<JavaClass> are(Layer layer) {
        return DescribedPredicate.describe("are " + layer, type -> isOurs(type) && layer(type) == layer);
    }

    private DescribedPredicate<JavaClass> isIn(String context) {
        return DescribedPredicate.describe(
                "belong to " + context,
                type -> context(type).filter(context::equals).isPresent());
    }

    private Optional<String> context(JavaClass type) {
        return isOurs(type) ? Optional.of(words(type).getFirst()).filter(CONTEXTS::contains) : Optional.empty();
    }

    private DescribedPredicate<JavaClass> named(Predicate<String> nameBelowTheRoot) {
        return DescribedPredicate.describe(
                "have the name",
                type -> isOurs(type) && nameBelowTheRoot.test(type.getName().substring(root.length() + 1)));
    }

    private static DescribedPredicate<JavaClass> in(Predicate<String> packageName) {
        return DescribedPredicate.describe(
                "are in the package",
                type -> type.isPrimitive()
                        || packageName.test(type.getBaseComponentType().getPackageName()));
    }

    private static DescribedPredicate<JavaAccess<?>> access(String description, Predicate<String> typeAndMember) {
        return DescribedPredicate.describe(
                description,
                access -> typeAndMember.test(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
    }
}
