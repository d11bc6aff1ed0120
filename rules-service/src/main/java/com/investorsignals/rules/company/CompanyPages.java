package com.investorsignals.rules.company;

import com.investorsignals.console.PageAddress;
import com.investorsignals.console.PageForm;
import com.investorsignals.rest.Page;
import com.investorsignals.rest.PlainLine;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registry of watched companies, and the forms that change it. */
@Path("/companies")
@PageForm
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class CompanyPages {
    private static final int UNPROCESSABLE = 422;

    private final CompanySearch search;
    private final CompanyCheck check;
    private final Clock clock;

    CompanyPages(CompanySearch search, CompanyCheck check, Clock clock) {
        this.search = search;
        this.check = check;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.SUBSCRIBER)
    public TemplateInstance list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        String asked = PlainLine.of(Objects.requireNonNullElse(q, ""));
        String place = PlainLine.of(Objects.requireNonNullElse(after, ""));
        List<Company> companies = search.find(asked, place, Page.SIZE);
        return Templates.list(
                CompanyList.of(asked, companies, Page.SIZE, search.tallies(companies)),
                Objects.requireNonNullElse(done, ""));
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.ADMIN)
    public TemplateInstance blank() {
        return Templates.form(CompanyFormPage.blank());
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public Response add(@BeanParam CompanyFields given) {
        UUID id = UUID.randomUUID();
        Map<String, String> faults = faults(given, id);
        if (!faults.isEmpty()) {
            return again(UNPROCESSABLE, CompanyFormPage.faulty(null, given, faults));
        }
        return done(Company.enlist(given.profile(id), clock.instant()), "added");
    }

    @GET
    @Path("{id}/edit")
    @RolesAllowed(Role.ADMIN)
    public TemplateInstance edit(UUID id) {
        Company company =
                Company.<Company>findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("company", id));
        return Templates.form(CompanyFormPage.of(company));
    }

    @POST
    @Path("{id}/edit")
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public Response save(UUID id, @FormParam("version") int version, @BeanParam CompanyFields given) {
        Company company = locked(id);
        if (company.version != version) {
            return again(409, CompanyFormPage.outdated(company, given));
        }
        Map<String, String> faults = faults(given, id);
        if (!faults.isEmpty()) {
            return again(UNPROCESSABLE, CompanyFormPage.faulty(company, given, faults));
        }
        company.edit(given.profile(id));
        return done(company, "saved");
    }

    @POST
    @Path("{id}/remove")
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public Response remove(UUID id, @FormParam("version") int version) {
        Company company = locked(id);
        if (company.version != version) {
            return again(409, CompanyFormPage.outdated(company, CompanyFields.of(company)));
        }
        company.delete();
        return Response.seeOther(URI.create("/companies?done=removed")).build();
    }

    private Map<String, String> faults(CompanyFields given, UUID id) {
        Map<String, String> faults = check.faults(given.form());
        return faults.isEmpty()
                ? Company.twinOf(given.profile(id))
                        .map(twin -> Map.of("name", "is already listed as \"%s\"".formatted(twin.name)))
                        .orElse(Map.of())
                : faults;
    }

    private static Company locked(UUID id) {
        return Company.locked(id).orElseThrow(() -> ProblemException.notFound("company", id));
    }

    private static Response again(int status, CompanyFormPage page) {
        return Response.status(status).entity(Templates.form(page)).build();
    }

    /** On to the list, where the company stands alone. */
    private static Response done(Company company, String what) {
        return Response.seeOther(PageAddress.of("/companies")
                        .with("q", company.name)
                        .with("done", what)
                        .uri())
                .build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(CompanyList list, String done);

        static native TemplateInstance form(CompanyFormPage page);
    }
}
