package com.investorsignals.rules.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.console.FormErrors;
import com.investorsignals.console.PageForm;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.rules.rule.PackImport;
import com.investorsignals.rules.rule.PackReport;
import com.investorsignals.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Rules from a file or from pasted text. */
@Path("/rules/import")
@PageForm
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMIN)
@RunOnVirtualThread
public class PackPages {
    private final PackImport packImport;
    private final SecurityIdentity caller;

    PackPages(PackImport packImport, SecurityIdentity caller) {
        this.packImport = packImport;
        this.caller = caller;
    }

    @GET
    public TemplateInstance ask() {
        return Templates.ask("", "");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response run(
            @RestForm @Nullable FileUpload file, @RestForm @Nullable String text, @RestForm @Nullable String publish)
            throws IOException {
        String pasted = Objects.requireNonNullElse(text, "");
        String pack = file == null || file.size() == 0
                ? pasted
                : new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
        if (pack.isBlank()) {
            return again("Choose a file or paste rules", pasted);
        }
        return run(pack, pasted, publish != null);
    }

    private Response run(String pack, String pasted, boolean publish) throws JsonProcessingException {
        try {
            PackReport report = packImport.run(pack, caller.getPrincipal().getName(), publish);
            return Response.ok(Templates.outcome(report, publish)).build();
        } catch (ProblemException e) {
            return again("The pack " + FormErrors.of(e.problem()).at("body"), pasted);
        }
    }

    private static Response again(String fault, String pasted) {
        return Response.status(422).entity(Templates.ask(fault, pasted)).build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ask(String fault, String text);

        static native TemplateInstance outcome(PackReport report, boolean published);
    }
}
