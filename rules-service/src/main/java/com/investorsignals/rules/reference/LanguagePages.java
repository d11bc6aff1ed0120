package com.investorsignals.rules.reference;

import com.investorsignals.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The reference that stands beside the editor. */
@Path("/rules/language")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
public class LanguagePages {
    private static final Language LANGUAGE = Language.bundled();

    @GET
    public TemplateInstance show() {
        return Templates.show(LANGUAGE);
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance show(Language language);
    }
}
