package com.investorsignals.stack.pages;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test of pages the one site that they all share, and a visitor of its own; skips them all where no browser
 * is. What a visitor saw when a test failed stays as a picture.
 */
final class OnSharedSite implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace SHARED = Namespace.create(OnSharedSite.class);
    private static final Path PICTURES = Path.of("target", "pages").toAbsolutePath();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chrome.installed()
                .map(path -> ConditionEvaluationResult.enabled("The pages are tested in " + path + "."))
                .orElseGet(() -> ConditionEvaluationResult.disabled(
                        "No Chromium is installed here, so the pages are not tested in a browser."));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Site.class || type == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class ? site(context) : visitor(context);
    }

    private static Site site(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, SHARED)
                .computeIfAbsent(Site.class, _ -> start(), Site.class);
    }

    private static Visitor visitor(ExtensionContext context) {
        Site site = site(context);
        return context.getStore(SHARED).computeIfAbsent(Visitor.class, _ -> site.visitor(), Visitor.class);
    }

    private static Site start() {
        try {
            return Site.start();
        } catch (Exception e) {
            throw new IllegalStateException("the site did not start", e);
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Visitor visitor = context.getStore(SHARED).get(Visitor.class, Visitor.class);
        if (visitor != null && context.getExecutionException().isPresent()) {
            Path picture = PICTURES.resolve("%s.%s.png"
                    .formatted(
                            context.getRequiredTestClass().getSimpleName(),
                            context.getRequiredTestMethod().getName()));
            visitor.photograph(picture);
            System.err.println("What the visitor saw when it failed: " + picture);
        }
    }
}
