package com.investorsignals.watcher.opml;

import com.investorsignals.console.PageForm;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.Role;
import com.investorsignals.watcher.room.Room;
import com.investorsignals.watcher.room.Rooms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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

/** Feeds from a list that another reader handed out, and ours for another reader. */
@Path("/feeds/opml")
@PageForm
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OpmlPages {
    private final OpmlImport opmlImport;
    private final OpmlExport export;
    private final Catalogue catalogue;
    private final Rooms rooms;

    OpmlPages(OpmlImport opmlImport, OpmlExport export, Catalogue catalogue, Rooms rooms) {
        this.opmlImport = opmlImport;
        this.export = export;
        this.catalogue = catalogue;
        this.rooms = rooms;
    }

    @GET
    @RolesAllowed(Role.ADMIN)
    public TemplateInstance form() {
        return Templates.form("", "");
    }

    @GET
    @Path("feeds.opml")
    @Produces(OpmlExport.MEDIA_TYPE)
    @RolesAllowed(Role.OPERATOR)
    public Response download() {
        return export.download();
    }

    /** Sent twice it adds nothing twice, so its answer needs no address of its own. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.ADMIN)
    public Response add(@RestForm @Nullable FileUpload file, @RestForm @DefaultValue("") String text)
            throws IOException {
        byte[] document = file == null || file.size() == 0
                ? text.strip().getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(file.uploadedFile());
        if (document.length == 0) {
            return refused("Choose a file, or paste its text.", text);
        }
        try (Room room = rooms.open()) {
            room.read(document.length);
            return Response.ok(Templates.outcome(ImportOutcome.of(opmlImport.read(document))))
                    .build();
        } catch (ProblemException e) {
            return refused(Objects.requireNonNullElse(e.problem().detail(), ""), text);
        }
    }

    @POST
    @Path("catalogue")
    @RolesAllowed(Role.ADMIN)
    public TemplateInstance addCatalogue() {
        return Templates.outcome(ImportOutcome.of(catalogue.add()));
    }

    private static Response refused(String reason, String text) {
        return Response.status(422).entity(Templates.form(reason, text)).build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance form(String error, String text);

        static native TemplateInstance outcome(ImportOutcome outcome);
    }
}
