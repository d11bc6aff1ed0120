package com.investorsignals.rules.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.console.PageForm;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.rules.rule.ReferenceDocument;
import com.investorsignals.rules.rule.ReferenceKind;
import com.investorsignals.rules.rule.ReferenceReading;
import com.investorsignals.rules.rule.ReferenceStore;
import com.investorsignals.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The documents that all rules lean on: edited, looked at with what they touch, and then live at once. */
@Path("/rules/documents/{name}")
@PageForm
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMIN)
@RunOnVirtualThread
public class DocumentPages {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final ReferenceStore documents;
    private final SecurityIdentity caller;

    DocumentPages(ReferenceStore documents, SecurityIdentity caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    public TemplateInstance edit(String name, @QueryParam("done") @Nullable String done) {
        ReferenceKind kind = ReferenceKind.named(name);
        return Templates.edit(
                DocumentPage.of(ReferenceDocument.newestFirst(kind), kind), Objects.requireNonNullElse(done, ""));
    }

    /** From the review back to the form, with what it held. */
    @POST
    @Path("edit")
    public TemplateInstance editFurther(String name, @BeanParam DocumentFields given) throws JsonProcessingException {
        return Templates.edit(page(ReferenceKind.named(name), given), "");
    }

    @POST
    @Path("review")
    public Response review(String name, @BeanParam DocumentFields given) throws JsonProcessingException {
        DocumentPage page = page(ReferenceKind.named(name), given);
        return page.problems().isEmpty()
                ? Response.ok(Templates.review(page)).build()
                : again(UNPROCESSABLE, Templates.edit(page, ""));
    }

    /** An earlier version as it would replace what is live. */
    @GET
    @Path("versions/{version}")
    public TemplateInstance version(String name, int version) throws JsonProcessingException {
        ReferenceKind kind = ReferenceKind.named(name);
        List<ReferenceDocument> versions = ReferenceDocument.newestFirst(kind);
        ReferenceDocument earlier = versions.stream()
                .filter(document -> document.version == version)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("version of the document " + name, version));
        DocumentFields fields = DocumentFields.of(earlier.document);
        fields.version = versions.getFirst().version;
        fields.reason = "back to version " + version;
        return Templates.review(page(kind, fields));
    }

    @POST
    @Transactional
    public Response save(String name, @BeanParam DocumentFields given) throws JsonProcessingException {
        ReferenceKind kind = ReferenceKind.named(name);
        ReferenceDocument live = documents.locked(kind);
        DocumentPage page = page(kind, given);
        if (page.outdated()) {
            return again(CONFLICT, Templates.review(page));
        }
        if (!page.problems().isEmpty()) {
            return again(UNPROCESSABLE, Templates.edit(page, ""));
        }
        if (page.diff().isEmpty()) {
            return done(page, "unchanged");
        }
        documents.keep(
                kind, live.version + 1, given.document(), caller.getPrincipal().getName(), given.statedReason());
        return done(page, "saved");
    }

    private DocumentPage page(ReferenceKind kind, DocumentFields given) throws JsonProcessingException {
        ReferenceReading reading = documents.read(kind, given.document());
        return DocumentPage.of(ReferenceDocument.newestFirst(kind), kind, given, reading);
    }

    private static Response again(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static Response done(DocumentPage page, String what) {
        return Response.seeOther(URI.create(page.address() + "?done=" + what)).build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance edit(DocumentPage page, String done);

        static native TemplateInstance review(DocumentPage page);
    }
}
