package com.investorsignals.stack;

import com.investorsignals.stack.LoadFeeds.Entry;
import java.util.List;

/**
 * Articles that each announce a round of a company of its own, so that each is owed exactly one alert. Tests that share
 * a stack each take numbers of their own.
 */
public final class FundingNews {
    private static final List<String> FIRST = List.of(
            "Arden", "Belmar", "Corvid", "Dunmore", "Elbrus", "Farrow", "Gantry", "Hollis", "Ibsen", "Juniper",
            "Kestrel", "Lomond", "Marlow", "Norrin", "Orbis", "Pellan", "Quarry", "Rowan", "Selwyn", "Tarn");
    private static final List<String> SECOND = List.of(
            "Robotics",
            "Analytics",
            "Photonics",
            "Therapeutics",
            "Logistics",
            "Semiconductors",
            "Dynamics",
            "Hydraulics",
            "Materials",
            "Networks",
            "Avionics",
            "Biosciences",
            "Energy",
            "Instruments",
            "Aerospace",
            "Diagnostics");

    private FundingNews() {}

    /** How many companies there are to write about. */
    public static int size() {
        return FIRST.size() * SECOND.size();
    }

    public static String company(int number) {
        return FIRST.get(number % FIRST.size()) + " " + SECOND.get(number / FIRST.size());
    }

    public static Entry article(int number) {
        String company = company(number);
        return new Entry(
                "http://news.localhost/" + number + "/" + company.replace(' ', '-'),
                company + " raises $" + (10 + number) + " million in Series B funding",
                "%s has raised $%d million in a Series B round led by Alder Capital, the company announced today."
                        .formatted(company, 10 + number));
    }
}
