package com.investorsignals.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a request is refused in words that name it, by every operation and before it did anything. */
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
public abstract class ApiContract {
    private static final List<String> NO_MEDIA_RANGES = List.of(
            "../../", "*/*/", "text", "", "a/b/c", "*/json", "text/html;q=high", "application/json;q=abc", ";", "a,b");
    private static final List<String> NO_MEDIA_TYPES =
            List.of("json", "///", "a/b/c", "*/*", "application/json;charset");

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void refusesAcceptThatIsNone() {
        for (Operation operation : operations()) {
            NO_MEDIA_RANGES.forEach(
                    accept -> refused(operation, "Accept: " + accept, operation.accepting(accept), 400, "Accept"));
        }
        softly.assertAll();
    }

    @Test
    void refusesToAnswerInMediaTypesThatAreNotServed() {
        for (Operation operation : operations()) {
            Stream.of("image/png", "application/xml, image/*")
                    .forEach(accept -> refused(operation, "Accept: " + accept, operation.accepting(accept), 406, ""));
        }
        softly.assertAll();
    }

    @Test
    void refusesContentTypesThatAreNone() {
        for (Operation operation : operations()) {
            NO_MEDIA_TYPES.forEach(
                    type -> refused(operation, "Content-Type: " + type, operation.sent(type, "x"), 415, ""));
        }
        softly.assertAll();
    }

    @Test
    void refusesBodiesInMediaTypesThatAreNotRead() {
        for (Operation operation : operations()) {
            if (!operation.reads().isEmpty() && !operation.reads().contains("*/*")) {
                refused(operation, "Content-Type: image/png", operation.sent("image/png", "x"), 415, "");
            }
        }
        softly.assertAll();
    }

    @Test
    void refusesValuesThatAParameterCannotHave() {
        for (Operation operation : operations()) {
            for (Parameter parameter : operation.parameters()) {
                parameter
                        .wrong()
                        .ifPresent(wrong -> refused(
                                operation,
                                parameter.toString(),
                                operation.with(parameter, wrong),
                                400,
                                parameter.name()));
            }
        }
        softly.assertAll();
    }

    @Test
    void refusesParametersThatItDoesNotKnow() {
        var bogus = new Parameter("bogus", "query", JsonNodeFactory.instance.objectNode());
        for (Operation operation : operations()) {
            refused(operation, "?bogus", operation.with(bogus, "1"), 400, "bogus");
        }
        softly.assertAll();
    }

    @Test
    void refusesFieldsThatItDoesNotKnow() {
        for (Operation operation : operations()) {
            if (operation.reads().equals(List.of("application/json"))) {
                refused(operation, "bogus", operation.sent("application/json", "{\"bogus\": 1}"), 400, "bogus");
            }
        }
        softly.assertAll();
    }

    @Test
    void readsAcceptAsOldClientsWriteIt() {
        for (Operation operation : operations()) {
            if (operation.method().equals("GET")) {
                softly.assertThat(operation
                                .accepting("text/html;level=\"1\", image/gif, *; q=.2, */*; q=.2,application/json;")
                                .status())
                        .as(operation.toString())
                        .isIn(200, 404);
            }
        }
        softly.assertAll();
    }

    @Test
    void saysThatNothingHasChanged() {
        for (Operation operation : operations()) {
            if (operation.method().equals("GET") && operation.isAlwaysThere()) {
                Answer first = operation.accepting("*/*");
                Answer again = operation.unless("\"other\", " + first.etag());
                Answer other = operation.unless("\"other\"");

                softly.assertThat(first.etag()).as("%s: %s", operation, first).isNotEmpty();
                softly.assertThat(again.status()).as("%s: %s", operation, again).isEqualTo(304);
                softly.assertThat(again.body()).as(operation.toString()).isEmpty();
                softly.assertThat(other).as(operation.toString()).isEqualTo(first);
            }
        }
        softly.assertAll();
    }

    private static List<Operation> operations() {
        List<Operation> operations = Operation.all();
        assertThat(operations).isNotEmpty();
        return operations;
    }

    private void refused(Operation operation, String because, Answer answer, int status, String field) {
        String what = operation + " with " + because + " answers " + answer;
        softly.assertThat(answer.status()).as(what).isEqualTo(status);
        softly.assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
        softly.assertThat(answer.body())
                .as(what)
                .doesNotContain("com.investorsignals", "jakarta.", "java.", "Reader", "Exception");
        if (!field.isEmpty()) {
            softly.assertThat(answer.body()).as(what).contains("\"field\":\"" + field + "\"");
        }
    }
}
