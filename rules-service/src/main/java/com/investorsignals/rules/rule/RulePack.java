package com.investorsignals.rules.rule;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.investorsignals.rules.company.Publishers;
import com.investorsignals.rules.fact.CurrencyRates;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that come with the service, and the documents that they lean on.
 *
 * @param rules the source text of each rule document
 */
public record RulePack(List<String> rules, Fragments fragments, Publishers publishers, CurrencyRates currencies) {
    public RulePack {
        rules = List.copyOf(rules);
    }

    /** The pack on the class path. */
    public static RulePack bundled() {
        try {
            var mapper = new ObjectMapper(new YAMLFactory());
            var rules = new ArrayList<String>();
            for (String name :
                    mapper.readValue(resource("pack.yaml"), Index.class).rules()) {
                rules.add(resource("rules/" + name + ".yaml"));
            }
            return new RulePack(
                    rules,
                    Fragments.read(resource("fragments.yaml")),
                    Publishers.read(resource("publishers.yaml")),
                    CurrencyRates.read(resource("currencies.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document of the pack as it is written. */
    static String resource(String name) {
        try (InputStream in = RulePack.class.getResourceAsStream("/pack/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("pack/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which rules the pack holds: the class path can't be listed in a native executable. */
    @RegisterForReflection
    record Index(List<String> rules) {}
}
