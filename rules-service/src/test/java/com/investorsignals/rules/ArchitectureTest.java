package com.investorsignals.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.investorsignals.events.CompanyKey;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("com.investorsignals.rules.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule roomsStandOnlyOnThoseBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("editor")
            .definedBy("..rules.editor..")
            .layer("reference")
            .definedBy("..rules.reference..")
            .layer("article")
            .definedBy("..rules.article..")
            .layer("story")
            .definedBy("..rules.story..")
            .layer("signal")
            .definedBy("..rules.signal..")
            .layer("score")
            .definedBy("..rules.score..")
            .layer("rule")
            .definedBy("..rules.rule..")
            .layer("company")
            .definedBy("..rules.company..")
            .whereLayer("editor")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("reference")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("article")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("story")
            .mayOnlyBeAccessedByLayers("article")
            .whereLayer("signal")
            .mayOnlyBeAccessedByLayers("editor", "article", "story")
            .whereLayer("score")
            .mayOnlyBeAccessedByLayers("editor", "article", "story", "signal")
            .whereLayer("company")
            .mayOnlyBeAccessedByLayers("editor", "article", "story", "signal", "score", "rule");

    @ArchTest
    static final ArchRule onlyBoundariesSeeEvents = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Article")
            .or()
            .resideOutsideOfPackages("..rules.article..", "..rules.signal..")
            .and()
            .haveSimpleNameNotStartingWith("SignalEvents")
            .and()
            .haveSimpleNameNotStartingWith("SignalPublisher")
            .should()
            .dependOnClassesThat(new DescribedPredicate<JavaClass>("are events") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getPackageName().equals("com.investorsignals.events")
                            && !type.isEquivalentTo(CompanyKey.class);
                }
            });
}
