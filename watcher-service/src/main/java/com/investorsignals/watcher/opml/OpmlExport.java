package com.investorsignals.watcher.opml;

import com.investorsignals.watcher.feed.Feed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** All feeds as a file. */
@ApplicationScoped
public class OpmlExport {
    static final String MEDIA_TYPE = "text/x-opml";

    private final Clock clock;

    OpmlExport(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    Response download() {
        return Response.ok(OpmlWriter.write(Feed.listAll(), clock.instant()))
                .type(MEDIA_TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"feeds.opml\"")
                .build();
    }
}
