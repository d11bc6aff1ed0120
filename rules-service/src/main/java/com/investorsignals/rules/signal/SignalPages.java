package com.investorsignals.rules.signal;

import com.investorsignals.console.PageForm;
import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.Page;
import com.investorsignals.rules.signal.SignalCounts.Counts;
import com.investorsignals.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The stream of signals. */
@Path("/")
@PageForm
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.SUBSCRIBER)
@RunOnVirtualThread
public class SignalPages {
    private final Session database;
    private final SignalCounts counts;
    private final Clock clock;

    SignalPages(Session database, SignalCounts counts, Clock clock) {
        this.database = database;
        this.counts = counts;
        this.clock = clock;
    }

    @GET
    public Response home() {
        return Response.seeOther(URI.create("/signals")).build();
    }

    @GET
    @Path("signals")
    public TemplateInstance stream(@BeanParam SignalForm form, @QueryParam("cursor") @Nullable String cursor) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        SignalFilter filter = form.filter(now);
        List<Signal> rows = filter.newestFirst(database, Cursor.parse(cursor), Page.SIZE);
        Map<UUID, String> former = SignalRevision.formerStandings(rows);
        Page<SignalCard> page = Page.of(
                rows,
                Page.SIZE,
                signal -> SignalCard.of(signal, former.get(signal.id)),
                signal -> new Cursor(filter.order().of(signal), signal.id));
        String next = page.next() == null ? null : form.after(page.next());
        return Templates.stream(form, SignalStream.of(page.items(), today, next), counts.until(today, filter));
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance stream(SignalForm form, SignalStream stream, Counts counts);
    }
}
