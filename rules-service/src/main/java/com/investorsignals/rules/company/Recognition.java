package com.investorsignals.rules.company;

import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Span;
import com.investorsignals.rules.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the companies of one article; a short form counts as the long name that begins with it. */
final class Recognition {
    private static final int MOST_NAMES = 400;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final WordList KINDS = WordList.of("company-kinds");

    private final CompanyRegistry registry;
    private final AnalysedText text;
    private final Map<String, CompanyRef> unlisted = new HashMap<>();

    Recognition(CompanyRegistry registry, AnalysedText text) {
        this.registry = registry;
        this.text = text;
    }

    List<Mention> mentions() {
        var mentions = new ArrayList<Mention>();
        for (Passage passage : text.passages()) {
            mentions.addAll(inPassage(passage));
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return mentions;
    }

    private List<Mention> inPassage(Passage passage) {
        var capitals = new Capitals(passage);
        List<Span> runs = new NameRuns(passage, capitals).find();
        List<Mention> known = registry.known(passage, capitals);
        var mentions = new ArrayList<Mention>();
        int next = 0;
        for (Span run : runs) {
            while (next < known.size() && known.get(next).span().to() <= run.from()) {
                mentions.add(known.get(next++));
            }
            boolean overlaps = next < known.size() && known.get(next).span().overlaps(run);
            if (!overlaps) {
                addUnlisted(passage, run, mentions);
            } else if (isOtherCompany(passage, run, known.get(next).span())) {
                addUnlisted(passage, run, mentions);
                while (next < known.size() && known.get(next).span().overlaps(run)) {
                    next++;
                }
            }
        }
        mentions.addAll(known.subList(next, known.size()));
        return mentions;
    }

    private static boolean isOtherCompany(Passage passage, Span run, Span known) {
        return known.from() == run.from() && known.to() < run.to() && KINDS.hasWord(passage.token(run.to() - 1));
    }

    private void addUnlisted(Passage passage, Span run, List<Mention> mentions) {
        if (unlisted.size() < MOST_NAMES) {
            mentions.add(new Mention(unlisted(passage, run), run));
        }
    }

    private CompanyRef unlisted(Passage passage, Span run) {
        StringBuilder stem = new StringBuilder();
        for (Token token : passage.tokens().subList(run.from(), run.to())) {
            stem.append(token.word()).append(' ');
        }
        String words = stem.toString();
        CompanyRef known = registry.tickered(passage, run);
        if (known == null) {
            known = unlisted.get(words);
        }
        if (known == null) {
            known = longer(words);
        }
        if (known == null) {
            known = CompanyRef.unlisted(written(passage, run));
        }
        unlisted.put(words, known);
        return known;
    }

    private @Nullable CompanyRef longer(String words) {
        @Nullable CompanyRef first = null;
        for (Map.Entry<String, CompanyRef> entry : unlisted.entrySet()) {
            CompanyRef company = entry.getValue();
            if (entry.getKey().startsWith(words)
                    && (first == null || company.name().compareTo(first.name()) < 0)) {
                first = company;
            }
        }
        return first;
    }

    /** The name as written, but for a possessive ending and line breaks. */
    private static String written(Passage passage, Span run) {
        int from = passage.token(run.from()).start();
        Token last = passage.token(run.to() - 1);
        return SPACES.matcher(passage.source()
                        .substring(from, last.start() + last.written().length()))
                .replaceAll(" ");
    }
}
