package com.investorsignals.console;

import com.investorsignals.rest.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows a person with a browser as a page what a program is told as problem details. */
class ErrorPages {

    @ServerResponseFilter
    void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem && isForPerson(request)) {
            String page = Templates.error(Told.of(problem)).render();
            response.setEntity(page, null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    private static boolean isForPerson(ContainerRequestContext request) {
        return !request.getUriInfo().getPath().startsWith("/api")
                && request.getAcceptableMediaTypes().stream()
                        .anyMatch(type -> type.getSubtype().equals("html"));
    }

    @CheckedTemplate(basePath = "console")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance error(Told told);
    }

    /** An error in words. */
    record Told(String title, String detail) {
        static Told of(Problem problem) {
            String violations = problem.violations().stream()
                    .map(violation -> violation.field() + " " + violation.message())
                    .collect(Collectors.joining("; "));
            String title = switch (problem.status()) {
                case 403 -> "Not allowed";
                case 404 -> "Not found";
                case 500 -> "That did not work";
                default -> problem.title();
            };
            String detail = problem.detail() == null ? "" : problem.detail();
            return new Told(title, (detail + " " + violations).strip());
        }
    }
}
