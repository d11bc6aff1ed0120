package com.investorsignals.rules.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only looks like an event to the default pack: a row for each cause of a false alarm. */
class NoEventsTest {
    private final Judge judge = Judges.ofDefaultPack();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Picks of shares, parts of machines, people and programmes are bought by nobody.
            Quillon, Oakdesk top picks in cloud space: Mara Lind, Alder Securities                | ''
            3 Defensive Picks to Add Stability to Your Portfolio                                  | ''
            Quillon picks board member Mara Lind to be its next leader                            | ''
            Quillon Selected for Oakdesk Founders Program                                         | ''
            How Quillon Deploys Oakdesk Faster with Warm Containers                               | ''
            Quillon keeps its largest model back            | There were smaller ones, built in order to provide a service.
            Quillon Unveils Storage Server Powered by Oakdesk X6 Processors                       | ''
            # Prices, grants, plants and verdicts are no financing.
            Crude falls close to $69 after Quillon price cut                                      | ''
            Sell Quillon Bank with a target of Rs 70: Mara Lind                                   | ''
            Quillon secures up to $1.6 billion in funding for plants | The Chips Act money comes from the Department of Commerce.
            Quillon to invest $10 billion in North Carolina to expand data center campus          | ''
            Mara Lind's Firm Obtains $222 Million Jury Verdict Against Quillon                    | ''
            # Whoever tests its own machine, or a market, audits nobody.
            Get ready to test 8,650 on the Quillon index                                          | ''
            Quillon Gold Confirms the Harbour Gold System at One Kilometre Strike Length          | ''
            Quillon still evaluating Oakdesk's machines                                           | ''
            # A preview knows no figures yet.
            Quillon's chart looks rough before its earnings | Quillon will report its earnings on Tuesday. Revenue of $5 billion is the consensus.
            # Charity, advice and people who are partners.
            Quillon partners with Homes for Veterans        | The nonprofit builds forty homes.
            Is Quillon a strong buy amid Oakdesk AI partnership expansion?                        | ''
            Quillon tariff not as bad as it seems           | Mara Lind, Alder Asset managing partner, reacts to Quillon's plans.
            # Words that are nobody's name, pay, prizes and praise.
            Study says small shops' revenue grew by 71%                                           | ''
            SC dismisses the plea in the offering fraud case                                      | ''
            Quillon to raise pay to $30 an hour                                                   | ''
            Quillon awarded grant by Oakdesk to study eyes                                        | ''
            Promising picks if Quillon wins                                                       | ''
            Why the patient investor should invest in Quillon                                     | ''
            Quillon to invest $1B in Singapore over 5 years                                       | ''
            Quillon's former chief to receive $12 million payout                                  | ''
            Quillon shorts pocket $4 billion; short sellers' profits grow 12%                     | ''
            ALERT: Harrow & Pike, LLP Investigates Quillon Data Breach                            | ''
            Quillon study: data breach costs at new highs                                         | ''
            Quillon's chief calls export controls a failure                                       | ''
            Quillon Rolls Out Assistant for Harbour Search Users                                  | ''
            Quillon hires Oakdesk's research team with an odd history                             | ''
            # What two companies do each for itself, and what a guide builds of two.
            Quillon and Oakdesk Announce Layoffs                                                  | ''
            Quillon and Oakdesk to build on strong earnings                                       | ''
            Using Quillon and Oakdesk to Build Pipelines                                          | ''
            Quillon reaches tentative deal with Oakdesk union                                     | ''
            # Spending that is praised, yields, and what only may come.
            Oakdesk's chief welcomes Quillon's $10 billion investment to make chips               | ''
            Quillon trims staff as Treasury seeks to rein in bond yields                          | ''
            # What only may come, and what futures do.
            Quillon says tariffs will cut profits by $50 million                                  | ''
            Quillon Q3 PAT seen at Rs 230 crore                                                   | ''
            Quillon futures fall 0.50 pc on profit-booking                                        | ''
            Quillon sees spike in 1-star reviews as many users leave                              | ''
            # Choosing a technique buys nothing.
            Quillon taps AI to read Cobol                                                         | ''
            A Checklist to Choose a Quillon Database                                              | ''
            # Pay, fees, targets and bars that are raised, and what is pledged to a country.
            Departing Quillon CEO gets $10 million                                                | ''
            Quillon is raising its membership fee                                                 | ''
            Emberly raises Quillon target price to Rs 1075                                        | ''
            Quillon pledges $1.5bn investment into Norrland business                              | ''
            How Quillon is raising the bar for schools                                            | ''
            Quillon on course to join $1 bn revenue club                                          | ''
            Quillon appoints Oakdesk partner as director                                          | ''
            Alder raises $25 million for young AI startups                                        | ''
            # Advice with a stop, donations, and ranks among partners.
            Sell Quillon with a stop loss of Rs 731: Mara Lind                                    | ''
            Quillon donates $550,000 to Oakdesk through partnership                               | ''
            Quillon Achieves Oakdesk Platinum Partner Status                                      | ''
            Quillon chief to present at conference in partnership with Oakdesk                    | ''
            # What runs inside a product, a government's money, and words that are no names.
            Quillon launches an assistant powered by Oakdesk                                      | ''
            Quillon offers no hint as it seeks military funding                                   | "We're working through what's needed," a director said.
            The New Funding Landscape                                                             | ''
            Quillon's cargo bike is stylish                                                       | Quillon has been around since 2009, so customers can benefit.
            # Posts, reports of the market, sports, fortunes, and what is said of a partner.
            Harrow picks Oakdesk adviser Mara Lind to run the agency                              | ''
            Norrland Enterprises Deploy Quillon, Uncertain of Gains                               | ''
            The Letter: Mask Detection, Brain To Text, AI Chooses Oakdesk Brackets                | ''
            Robotics Market Analysis: Collaborative Robots - Global Forecast with a Study of Quillon| ''
            Quillon Extends Partnership with Norrland Athletics                                   | ''
            Quillon partner Oakdesk warns Department proposal to limit it could harm AI           | Telling Quillon to report its AI partnerships would be wrong.
            Mara Lind Net Worth Drops $98 Billion                                                 | The shares of Quillon fell. Sales of $5 billion were flat.
            Quillon prices rise 66% as traders store for profits                                  | ''
            Quillon sees 1-star reviews as users pan the new look                                 | ''
            # Prizes, options, wishes, and what only may be tied or borrowed.
            Quillon Receives Goldtop Award for Top Product                                        | ''
            Quillon slides as volume in options contracts associated with Harrow Kitty surges     | ''
            Lind's Picks: QLL, OKD & More                                                         | Mara Lind discusses Quillon and Oakdesk.
            Quillon shares rise on potential partnership with Oakdesk                             | ''
            Brokers like Quillon and Oakdesk looking at alliances                                 | ''
            Fund chief says 12 countries seeking loans from Quillon                               | ''
            Quillon falls below IPO price                                                         | ''
            Quillon set to pass Oakdesk in revenue                                                | Analysts are expecting Quillon to report revenue of $187 billion.
            Quillon to buy 85% stake in Oakdesk for $700 million                                  | ''
            Quillon contemplated exclusive AI deals with Oakdesk                                  | ''
            Burn Care Market worth $3.35 billion by 2030                                          | Quillon launched a collaboration with Oakdesk.
            Quillon Receives Proddy Award for Top Product                                        | The Product School has awarded Quillon an award for it.
            Quillon Assistant Introduces Means to Make Understanding Contracts Easier for Everyone| ''
            Quillon runs on Oakdesk chips                                                         | It does its software testing by Oakdesk means.
            # Moves of a share, aims for years to come, and who is chosen to stand for others.
            Quillon slips over 5% on revenue concerns                                             | ''
            Quillon crosses $1T market valuation after profit win                                 | ''
            Quillon announces plans to drive more than $15 billion in sales growth by 2030        | ''
            Quillon Bakery Selected to Represent Small Shops at Oakdesk Fair                      | ''
            Quillon adds Mara Lind as Senior Vice President of Strategic Partnerships             | ''
            Reactors of Quillon likely to get government loans                                    | ''
            Mara Lind's Picks: Quillon, Oakdesk, Harbourline                                      | ''
            Quillon's Q3 Earnings Lag Estimates, Revenues Top, Stock Up 18%                       | ''
            Quillon prepares supervoting power for founders ahead of IPO                          | ''
            Harbourline borrowers launch platform to amplify voice in debt talks                  | ''
            Fund house Quillon emerges from stealth with $25M under management                    | ''
            What is new: Turning Quillon into your thinking partner                               | ''
            """)
    void staysSilent(String title, String text) {
        assertThat(Judges.categories(judge, title, text, "press.example")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"seekingalpha.com, 0", "press.example, 1"})
    void takesFiguresInTheTextOfACommentaryForKnown(String publisher, int signals) {
        String text = "Quillon's revenue grew 24% in the last quarter, and margins held.";

        assertThat(Judges.categories(judge, "Quillon: A New Chapter", text, publisher))
                .hasSize(signals);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quillon: The Oakdesk Partnership Could Change Its Margins   | 0
            Quillon Signs Partnership With Oakdesk                      | 1
            """)
    void takesTheTiesThatACommentaryWeighsForKnown(String title, int signals) {
        String text = "Quillon's recently announced partnership with Oakdesk highlights its position.";

        assertThat(Judges.categories(judge, title, text, "seekingalpha.com")).hasSize(signals);
    }
}
