package com.investorsignals.notifier;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.investorsignals.events.CompanyKey;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.investorsignals.notifier", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("com.investorsignals.notifier.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule subscriptionsKnowNothingOfDeliveries = noClasses()
            .that()
            .resideInAPackage("..notifier.subscription..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..notifier.delivery..");

    @ArchTest
    static final ArchRule channelsKnowNothingOfWhoIsTold = noClasses()
            .that()
            .resideInAPackage("..notifier.channel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..notifier.delivery..", "..notifier.subscription..");

    /** {@code SignalReader} and {@code StatedFacts} are the consumer's own other pages. */
    @ArchTest
    static final ArchRule onlyTheConsumerSeesEvents = noClasses()
            .that()
            .doNotHaveSimpleName("SignalConsumer")
            .and()
            .doNotHaveSimpleName("SignalReader")
            .and()
            .doNotHaveSimpleName("StatedFacts")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("com.investorsignals.events..").and(not(name(CompanyKey.class.getName()))));
}
