package com.investorsignals.rules.company;

import com.investorsignals.console.PageForm;
import com.investorsignals.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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

/** Companies from a file or from pasted text. */
@Path("/companies/import")
@PageForm
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMIN)
@RunOnVirtualThread
public class CompanyImportPages {
    private final CompanyImport companyImport;

    CompanyImportPages(CompanyImport companyImport) {
        this.companyImport = companyImport;
    }

    @GET
    public TemplateInstance ask() {
        return Templates.ask("", "");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response run(@RestForm @Nullable FileUpload file, @RestForm @Nullable String text) throws IOException {
        String pasted = Objects.requireNonNullElse(text, "");
        byte[] document = file == null || file.size() == 0
                ? pasted.getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(file.uploadedFile());
        if (document.length == 0) {
            return again("Choose a file or paste rows", pasted);
        }
        return switch (CsvReader.read(document)) {
            case CompanyCsv.Rows rows ->
                Response.ok(Templates.outcome(companyImport.run(rows))).build();
            case CompanyCsv.Unreadable unreadable -> again(unreadable.reason(), pasted);
        };
    }

    private static Response again(String fault, String pasted) {
        return Response.status(422).entity(Templates.ask(fault, pasted)).build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ask(String fault, String text);

        static native TemplateInstance outcome(ImportReport report);
    }
}
