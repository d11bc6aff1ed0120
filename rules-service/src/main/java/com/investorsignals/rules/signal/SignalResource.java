package com.investorsignals.rules.signal;

import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.Page;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The archive of signals, the last changed first. */
@Path("/api/signals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SignalResource {
    private final Session database;

    SignalResource(Session database) {
        this.database = database;
    }

    @GET
    @RolesAllowed(Role.SUBSCRIBER)
    public Page<SignalView> list(
            @QueryParam("company") @Nullable String company,
            @QueryParam("category") @Nullable String category,
            @QueryParam("minScore")
                    @Min(value = 0, message = "is below 0") @Max(value = 100, message = "is above 100") @Nullable Integer minScore,
            @QueryParam("standing") @Nullable String standing,
            @QueryParam("since") @Nullable String since,
            @QueryParam("q") @Nullable String text,
            @QueryParam("limit")
                    @DefaultValue(Page.SIZE_TEXT)
                    @Min(value = 1, message = "is below 1") @Max(value = Page.MOST, message = "is above 200") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        SignalFilter filter = SignalFilter.of(SignalOrder.UPDATED, company, category, minScore, standing, since, text);
        List<Signal> rows = filter.newestFirst(database, Cursor.parse(cursor), limit);
        return Page.of(
                rows, limit, SignalView::of, row -> new Cursor(filter.order().of(row), row.id));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.SUBSCRIBER)
    public SignalView get(UUID id) {
        return Signal.known(id).map(SignalView::of).orElseThrow(() -> ProblemException.notFound("signal", id));
    }
}
