package com.investorsignals.rest;

import com.investorsignals.rest.Problem.Violation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses parameters that an operation of the API does not know: a filter with a slip in its name would filter nothing. */
public class KnownParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ResourceInfo operation, UriInfo address) {
        Set<String> given = address.getQueryParameters().keySet();
        if (given.isEmpty() || !address.getPath().startsWith("/api/")) {
            return;
        }
        Set<String> names = known.computeIfAbsent(operation.getResourceMethod(), KnownParameters::of);
        List<Violation> unknown = given.stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> new Violation(PlainLine.beginning(PlainLine.of(name)), complaint(name, names)))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
    }

    private static String complaint(String name, Set<String> known) {
        String choice = known.isEmpty() ? "none" : String.join(", ", known);
        return Suggestion.among(known, name)
                .map(near -> "is no parameter of this operation; did you mean " + near + "?")
                .orElse("is no parameter of this operation, which knows " + choice);
    }

    private static Set<String> of(Method operation) {
        var names = new TreeSet<String>();
        for (Parameter parameter : operation.getParameters()) {
            Stream<? extends AnnotatedElement> carriers = parameter.isAnnotationPresent(BeanParam.class)
                    ? Arrays.stream(parameter.getType().getDeclaredFields())
                    : Stream.of(parameter);
            carriers.map(carrier -> carrier.getAnnotation(QueryParam.class))
                    .filter(query -> query != null)
                    .forEach(query -> names.add(query.value()));
        }
        return names;
    }
}
