package com.investorsignals.rules.company;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.EditVersion;
import com.investorsignals.rest.Page;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registry of watched companies. */
@Path("/api/companies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CompanyResource {
    private final Clock clock;

    CompanyResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.SUBSCRIBER)
    public Page<View> list(
            @QueryParam("limit")
                    @DefaultValue(Page.SIZE_TEXT)
                    @Min(value = 1, message = "is below 1") @Max(value = Page.MOST, message = "is above 200") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        List<Company> rows = Company.listedAfter(Cursor.parse(cursor), limit);
        return Page.of(rows, limit, View::of, row -> new Cursor(row.createdAt, row.id));
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public Response add(@Valid @Nullable CompanyForm form) {
        CompanyProfile profile = body(form).profile(UUID.randomUUID());
        refuseTwin(profile);
        Company company = Company.enlist(profile, clock.instant());
        return Response.created(URI.create("/api/companies/" + company.id))
                .tag(EditVersion.tag(company.version))
                .entity(View.of(company))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.SUBSCRIBER)
    public Response get(UUID id) {
        return answer(known(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public Response edit(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @Nullable CompanyForm form) {
        Company company = Company.locked(id).orElseThrow(() -> ProblemException.notFound("company", id));
        EditVersion.check(ifMatch, company.version);
        CompanyProfile profile = body(form).profile(id);
        refuseTwin(profile);
        company.edit(profile);
        Company.flush();
        return answer(company);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public void remove(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Company company = known(id);
        if (ifMatch != null) {
            EditVersion.check(ifMatch, company.version);
        }
        company.delete();
    }

    private static CompanyForm body(@Nullable CompanyForm form) {
        if (form == null) {
            throw ProblemException.invalid("body", "send a company");
        }
        return form;
    }

    private static Company known(UUID id) {
        return Company.<Company>findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("company", id));
    }

    private static void refuseTwin(CompanyProfile profile) {
        Company.twinOf(profile).ifPresent(twin -> {
            throw ProblemException.conflict(
                    "\"%s\" is already listed as \"%s\" (%s).".formatted(profile.name(), twin.name, twin.id));
        });
    }

    private static Response answer(Company company) {
        return Response.ok(View.of(company))
                .tag(EditVersion.tag(company.version))
                .build();
    }

    /** A company as the API shows it; {@code key} is its name on topics and in subscriptions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID id,
            String key,
            String name,
            List<String> aliases,
            List<String> domains,
            @Nullable String ticker,
            List<String> tags) {
        static View of(Company row) {
            return new View(row.id, row.key, row.name, row.aliases, row.domains, row.ticker, row.tags);
        }
    }
}
