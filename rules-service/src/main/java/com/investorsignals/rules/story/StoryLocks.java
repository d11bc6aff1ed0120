package com.investorsignals.rules.story;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.score.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.Session;

/** Lets one transaction at a time work on a company's stories of a category; the locks end with the transaction. */
@ApplicationScoped
public class StoryLocks {
    private final Session database;

    StoryLocks(Session database) {
        this.database = database;
    }

    /** Locks all that findings and earlier places can touch, in one order, so that nobody waits in a circle. */
    void take(Collection<Finding> findings, Collection<StoryArticle> places) {
        var names = new TreeSet<String>();
        findings.forEach(finding -> Sides.of(finding).forEach(key -> add(names, key, finding.category())));
        places.forEach(place -> Sides.of(place.companyKey, place.category, place.facts)
                .forEach(key -> add(names, key, place.category)));
        for (String name : names) {
            database.createNativeQuery(
                            "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)", String.class)
                    .setParameter("name", name)
                    .getSingleResult();
        }
    }

    /** Audits dispute claims, and claims look for audits: whoever touches one touches both. */
    private static void add(SortedSet<String> names, String companyKey, Category category) {
        names.add(companyKey + "\n" + category.word());
        if (category == Category.AUDIT || category == Category.TRACTION) {
            names.add(companyKey + "\n" + Category.AUDIT.word());
            names.add(companyKey + "\n" + Category.TRACTION.word());
        }
    }
}
