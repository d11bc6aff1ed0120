package com.investorsignals.watcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.investorsignals.watcher", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
            slices().matching("com.investorsignals.watcher.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule FEEDS_KNOW_NOTHING_OF_POLLING = noClasses()
            .that()
            .resideInAPackage("..watcher.feed..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..watcher.fetch..",
                    "..watcher.parse..",
                    "..watcher.article..",
                    "..watcher.robots..",
                    "..watcher.fulltext..",
                    "..watcher.polling..");

    @ArchTest
    static final ArchRule ONLY_THE_PUBLISHER_SEES_EVENTS = noClasses()
            .that()
            .doNotHaveSimpleName("ArticlePublisher")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.investorsignals.events..");

    @ArchTest
    static final ArchRule ONLY_PARSING_SEES_ROME = classes()
            .that()
            .resideInAnyPackage("com.rometools..", "org.jdom2..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("..watcher.parse..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_ROBOTS_SEES_CRAWLER_COMMONS = classes()
            .that()
            .resideInAPackage("crawlercommons..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("..watcher.robots..")
            .allowEmptyShould(true);
}
