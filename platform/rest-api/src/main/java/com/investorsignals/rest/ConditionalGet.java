package com.investorsignals.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Lets a caller who asks again learn by a 304 that nothing has changed (RFC 9110, 13.1.2). */
public class ConditionalGet {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    /** As many bytes of a hash tell two bodies of one address apart. */
    private static final int TAG = 12;

    private final ObjectMapper json;

    ConditionalGet(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (!request.getMethod().equals("GET")
                || response.getStatus() != OK
                || !response.hasEntity()
                || !request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        EntityTag tag = response.getEntityTag();
        if (tag == null) {
            tag = new EntityTag(hash(body(response)), true);
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        }
        if (isKnown(tag, request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setEntity(null);
            response.setStatus(NOT_MODIFIED);
        }
    }

    private byte[] body(ContainerResponseContext response) throws JsonProcessingException {
        return switch (response.getEntity()) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case Object view -> {
                byte[] written = json.writeValueAsBytes(view);
                // Written once: what was hashed is what is sent.
                response.setEntity(written, null, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
                yield written;
            }
        };
    }

    /** The weak comparison, by which the mark of a weak tag counts for nothing. */
    private static boolean isKnown(EntityTag tag, @Nullable String ifNoneMatch) {
        String opaque = "\"" + tag.getValue() + "\"";
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || known.equals(opaque) || known.equals("W/" + opaque));
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
