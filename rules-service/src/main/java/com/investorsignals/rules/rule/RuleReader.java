package com.investorsignals.rules.rule;

import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads rule documents, YAML or JSON; whatever is wrong is told with its place. */
public final class RuleReader {
    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 10;

    private final Fragments fragments;

    public RuleReader(Fragments fragments) {
        this.fragments = fragments;
    }

    public RuleReading read(String yamlOrJson) {
        var problems = new Problems();
        @Nullable RuleDocument document = document(yamlOrJson, problems);
        return new RuleReading(problems.isEmpty() ? Optional.ofNullable(document) : Optional.empty(), problems.list());
    }

    private @Nullable RuleDocument document(String source, Problems problems) {
        if (source.length() > LONGEST) {
            problems.add(1, 1, "", "a rule has at most 100,000 characters", null);
            return null;
        }
        try {
            @Nullable Node root = yaml().compose(new StringReader(withoutTabs(source)));
            if (root instanceof MappingNode mapping) {
                var conditions = new ConditionReader(source, fragments, problems);
                return new RuleDocumentReader(mapping, conditions, problems).read();
            }
            problems.add(1, 1, "", "a rule is a document with keys such as id, category and query", null);
        } catch (MarkedYAMLException e) {
            problems.add(e.getProblemMark(), "", String.valueOf(e.getProblem()), null);
        } catch (YAMLException e) {
            problems.add(1, 1, "", String.valueOf(e.getMessage()), null);
        }
        return null;
    }

    /** JSON may be indented by tabs, which YAML refuses; inside its strings none stands as such. */
    private static String withoutTabs(String source) {
        return source.stripLeading().startsWith("{") ? source.replace('\t', ' ') : source;
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        return new Yaml(options);
    }
}
