package com.investorsignals.rules.company;

import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Companies from CSV. */
@Path("/api/companies/import")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CompanyImportResource {
    private final CompanyImport companyImport;

    CompanyImportResource(CompanyImport companyImport) {
        this.companyImport = companyImport;
    }

    /** The body is a document with a header of name, aliases, domains, ticker, tags; the answer tells of each row. */
    @POST
    @Consumes("text/csv")
    @RolesAllowed(Role.ADMIN)
    public ImportReport add(byte[] body) {
        return switch (CsvReader.read(body)) {
            case CompanyCsv.Rows rows -> companyImport.run(rows);
            case CompanyCsv.Unreadable unreadable -> throw ProblemException.unprocessable(unreadable.reason() + ".");
        };
    }
}
