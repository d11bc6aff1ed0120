package com.investorsignals.rules.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the default pack takes for an event: a row for each form that once hid one. */
class EventsTest {
    private final Judge judge = Judges.ofDefaultPack();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Words beside the event that once hid it.
            partnership | Quillon and Oakdesk Expand Partnership With AI-Powered Service Desk                | ''
            partnership | Harbourline partners with Quillon for delivery; shares jump                        | ''
            partnership | Partnering with Oakdesk to harden the browser                                      | ''
            partnership | Quillon simplifies tax season                 | Quillon today announced a new collaboration with Oakdesk.
            partnership | Quillon Integrates Voice-Based Health Monitoring into Oakdesk's Platform           | ''
            partnership | Quillon Launches Device Management with Oakdesk Integration                        | ''
            procurement | Oakdesk to supply fuel cells under expanded Quillon order                          | ''
            procurement | Quillon's Ward Records Adopted by Alfred Infirmary                                 | ''
            procurement | Harbourline has received an order for four cranes from Quillon                     | ''
            procurement | The value of the contract of Harbourline is about EUR 11 million                   | ''
            tranche     | Quillon appoints banks for up to $291 million IPO                                  | ''
            tranche     | Quillon's Rs 600 cr rights issue to open on September 29                           | ''
            tranche     | Oakdesk invests in Quillon to help firms prepare their workforces                  | ''
            traction    | Quillon Q3 earnings top estimates           | Quillon came out with earnings of $0.58 per share.
            partnership | Quillon joins Oakdesk Marketplace as a Launch Partner                              | ''
            partnership | Quillon doubles usage limits and a compute deal with Oakdesk                       | ''
            tranche     | Alder sells $169 million stake in solar firm Quillon                               | ''
            tranche     | Quillon is discussing an IPO                                                       | ''
            traction    | Quillon Reports First Quarter Results and Reaffirms Outlook | Sales of $5.9 billion were in line.
            traction    | Quillon May sales soar 75% even as the wider market slows                          | ''
            # Regulators, courts and licences; whoever goes after a company is not the one at risk.
            risk        | Ministry opens antitrust probe of Quillon                                          | ''
            risk        | Regulator reportedly looking into Quillon over privacy                             | ''
            risk        | Judge rules Quillon broke the order to open its store                              | ''
            risk        | Quillon agrees to pay $5 million settlement                                        | ''
            risk        | Oakdesk to cancel Quillon chip design licence                                      | ''
            risk        | Cards Against Boredom sues Quillon                                                 | ''
            # Rumours of stakes, offerings and ties are told, as rumours.
            tranche     | Oakdesk in talks to buy 30% stake in Quillon                                       | ''
            tranche     | Quillon delays IPO to September, sources say                                       | ''
            tranche     | Quillon's first bond offering in two years                                         | ''
            tranche     | Alder invests $700 mln in Quillon                                                  | ''
            partnership | Quillon in talks with Oakdesk for partnerships, sources say                        | ''
            # Two companies do as one what a verb without an s says.
            partnership | Quillon and Oakdesk Launch Payments for Small Shops                                | ''
            partnership | Quillon and Oakdesk to build a model of the harbour                                | ''
            partnership | Quillon and Oakdesk are building a fleet of robots                                 | ''
            partnership | Quillon teaches tills to talk   | Quillon and Oakdesk are working together on tills.
            partnership | Quillon to work with Oakdesk on power chips                                        | ''
            partnership | Quillon Joins the Oakdesk Quantum Network                                          | ''
            partnership | Quillon, Oakdesk sign MoU to train operators                                       | ''
            partnership | Quillon expands deal with Oakdesk to train models                                  | ''
            partnership | Quillon and Oakdesk reach delivery deal                                            | ''
            partnership | Quillon Deepens Relationship with Oakdesk                                          | ''
            partnership | Quillon ties up with Oakdesk for new stores; stock hits 52-week high               | ''
            partnership | Quillon Launches Its Ledger in Oakdesk Marketplace                                 | ''
            partnership | Quillon embeds Oakdesk in its help desk                                            | ''
            # What is done to money, and what it is called, beyond the verb that raises it.
            tranche     | Quillon calls in $45M to grow its database                                         | ''
            tranche     | Quillon lands $20M investment to build tools                                       | ''
            tranche     | Quillon snaps up first funding of $33M                                             | ''
            tranche     | Quillon adds $100M in second close of its round                                    | ''
            tranche     | Quillon opens an office abroad   | Quillon has raised $42M to make tools for cranes.
            tranche     | Quillon's next years             | Today we announce our $65M Series B round.
            tranche     | Oakdesk to invest up to $4 billion in AI startup Quillon                           | ''
            tranche     | Alder takes stake in Quillon, maker of cranes                                      | ''
            tranche     | Alder eyes stake in Quillon                                                        | ''
            tranche     | Quillon seeks more than $60 billion in debt deal                                   | ''
            tranche     | Quillon Prices Preferred Stock Offering                                            | ''
            tranche     | Quillon to issue Rs 100-crore debentures                                           | ''
            tranche     | Quillon files for FPO                                                              | ''
            # Figures as Indian headlines write them, and beside an outlook.
            traction    | Quillon Q3 PAT up 21 pc                                                            | ''
            traction    | Quillon Q4 net up 33 pc at Rs 362 cr; declares dividend                            | ''
            traction    | Quillon reports 350% user growth                                                   | ''
            traction    | Quillon Reports Second Quarter Results; Raises Outlook | Net sales of $3.4 billion rose.
            # Purchases told from the buyer's side, and of power.
            procurement | Oakdesk to use Quillon chatbot for its help line                                   | ''
            procurement | Oakdesk, Harbourline adopt Quillon's forex tool                                    | ''
            procurement | Oakdesk buys 90 MW of solar power from Quillon                                     | ''
            procurement | Quillon announces offtake agreement with Oakdesk                                   | ''
            procurement | Quillon named agency of record for Oakdesk                                         | ''
            procurement | Quillon bags Rs 545 cr project; stock up                                           | ''
            procurement | Quillon bags order from Union Bank                                                 | ''
            # The short forms of the wires.
            partnership | Quillon, Oakdesk in broadband pact                                                 | ''
            partnership | Quillon, Oakdesk team on mobile mail                                               | ''
            partnership | Quillon links up with Oakdesk on wireless                                          | ''
            partnership | Quillon to distribute Oakdesk software in Europe                                   | ''
            partnership | Quillon licenses technology from Oakdesk                                           | ''
            partnership | Quillon has appointed Oakdesk as its distributor in Sweden                         | ''
            partnership | Quillon inks deal to put its maps on Oakdesk phones                                | ''
            partnership | Quillon widens its reach | Quillon and Oakdesk extended their long relationship.
            procurement | Norrland Army picks Quillon unit for prototypes                                    | ''
            procurement | Quillon secures three-year deal to manage Norrland's network                       | ''
            procurement | Quillon to build warships for Norrland in $3 bn deal                               | ''
            procurement | Quillon lands $1 billion Army deal                                                 | ''
            tranche     | Quillon raises money from Alder                                                    | ''
            tranche     | Quillon emerges from stealth with $30M                                             | ''
            tranche     | Quillon valued at $10 billion in share sale                                        | ''
            tranche     | Quillon completes first closing of $30 million private placement                   | ''
            tranche     | Oakdesk buys 10 percent of Quillon                                                 | ''
            tranche     | Oakdesk Announces Strategic Investment in Quillon                                  | ''
            traction    | Quillon delivers 400,000 vehicles in quarter                                       | ''
            traction    | Quillon orders rise 12 pct in second quarter                                       | ''
            audit       | Quillon's model tested by a safety institute                                       | ''
            audit       | Quillon tops MLPerf results                                                        | ''
            partnership | Quillon strikes new Oakdesk deal, says deliveries pay                              | ''
            procurement | Quillon Announces Multi-Year Workforce Contract                                    | ''
            tranche     | Quillon gets warm welcome on IPO | Quillon completed its initial public offer in Oslo.
            traction    | Quillon Q3 earnings beat | Revenue for the third quarter was $24.4 billion, Quillon said.
            tranche     | Quillon rolls on with $80M at $830M valuation                                      | ''
            # Approvals of an offering, shares of employees that are sold, and what two companies make as one.
            tranche     | Quillon gets regulator nod for IPO                                                 | ''
            tranche     | Quillon, Oakdesk get nod for IPO                                                   | ''
            tranche     | Quillon to consider raising $200 million; stock up                                 | ''
            tranche     | Quillon is most valuable after private stock sale                                  | Quillon has sold $6 billion in shares held by employees.
            partnership | Quillon commits $150M to develop glasses with Oakdesk                              | ''
            partnership | Quillon's latest delivery partner? Startup Oakdesk                                 | Quillon announced yet another robot partnership.
            partnership | Quillon speeds up connections                                                      | Quillon is partnering with the largest grid operator in the north, Oakdesk.
            procurement | Oakdesk is deploying Quillon to rebuild its help line                              | ''
            tranche     | Alder backs Quillon to power shared screens                                        | ''
            tranche     | Quillon to offer tax-free bonds of Rs 1,000 crore                                  | ''
            # Figures that stand beside what the share did, and loans by their size.
            traction    | Quillon net profit at Rs 588 cr; stock up                                          | ''
            traction    | Quillon's Q4 revenue hits $7.66B, up 24% but stock falls                           | ''
            traction    | Quillon raises revenue guidance as Q1 earnings beat                                | Quillon posted Q1 revenue of $13.8 billion.
            tranche     | Quillon's credit facility set to exceed $10 billion                                | ''
            tranche     | Quillon likely to bring IPO this fiscal                                            | ''
            procurement | Quillon scores first $1 billion contract                                           | ''
            partnership | Quillon Joins Oakdesk's Launch Program to Deploy Its Application                   | ''
            partnership | Quillon Collaborates with Oakdesk on Portfolio Management                          | ''
            tranche     | Quillon bets big with a new $700M debt offering                                    | ''
            tranche     | Quillon to hit global bond market with $1.5-bn issue                               | ''
            partnership | Quillon expands its deliveries                                                     | Quillon has launched a partnership with robot maker Oakdesk.
            traction    | Quillon Q1 Earnings: Revenue Beat, Raises Outlook                                  | Quillon reported sales of $17.69 billion.
            traction    | Quillon Quadrupled Subscribers to 7.25M                                            | It did so in four years.
            traction    | Quillon slips 4% after it reports 93% drop in profit                               | ''
            traction    | Quillon Q1 revenue rises 20% to $2.42 billion; signals bullish outlook             | ''
            traction    | Quillon shows momentum, but guidance raises questions                              | Revenue growth of 26.8% to $2.36 billion beat estimates.
            procurement | Norrland Hospital Implements Quillon Health to Simplify Its Rounds                 | Its trials and its wards use one system.
            partnership | Quillon Joins Oakdesk Publisher Services Connections Marketplace                   | ''
            tranche     | Oakdesk to pick stake in Quillon, come on board                                    | ''
            tranche     | Quillon nears release, as new funding goes toward home care                        | ''
            traction    | Best Buy Revenues Dip as Buyers Wait                                               | Best Buy tells of a 2.9% drop in comparable sales.
            partnership | Quillon Expands Publisher Program with 15 New Media Partners                       | ''
            tranche     | Quillon raises Rs 810 cr by issuing preference shares to Oakdesk                   | ''
            tranche     | Quillon bond issue a big hit, mops Rs 1,567 crore                                  | ''
            traction    | Quillon swings to profit as buy now, pay later is regulated                        | Quillon reported a 15% rise in first-quarter revenue.
            """)
    void findsTheEvent(String category, String title, String text) {
        assertThat(Judges.categories(judge, title, text, "press.example")).containsExactly(category);
    }
}
