package com.investorsignals.stack.soak.attack;

import com.investorsignals.stack.soak.attack.content.ForgedRecords;
import com.investorsignals.stack.soak.attack.content.ForgedSources;
import com.investorsignals.stack.soak.attack.content.HostileFeeds;
import com.investorsignals.stack.soak.attack.content.MailBombs;
import com.investorsignals.stack.soak.attack.content.PrivateAddresses;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Size;
import com.investorsignals.stack.soak.attack.request.AnswerHeaders;
import com.investorsignals.stack.soak.attack.request.BadInput;
import com.investorsignals.stack.soak.attack.request.EndedSessions;
import com.investorsignals.stack.soak.attack.request.GuessedPasswords;
import com.investorsignals.stack.soak.attack.request.InternalPaths;
import com.investorsignals.stack.soak.attack.request.LargeBodies;
import com.investorsignals.stack.soak.attack.request.OddAddresses;
import com.investorsignals.stack.soak.attack.request.OtherSites;
import com.investorsignals.stack.soak.attack.request.RandomAddresses;
import com.investorsignals.stack.soak.attack.request.Roles;
import com.investorsignals.stack.soak.attack.request.SlowSenders;
import com.investorsignals.stack.soak.attack.request.UsersFileLines;
import java.util.List;

/** Attacks a stack of its own by every kind there is, one after the other, while an honest reader reads on. */
public record AttackTrial(Size size) {
    static final List<Attack> KINDS = List.of(
            new InternalPaths(),
            new OddAddresses(),
            new RandomAddresses(),
            new AnswerHeaders(),
            new OtherSites(),
            new Roles(),
            new BadInput(),
            new LargeBodies(),
            new SlowSenders(),
            new GuessedPasswords(),
            new EndedSessions(),
            new UsersFileLines(),
            new HostileFeeds(),
            new ForgedSources(),
            new PrivateAddresses(),
            new ForgedRecords(),
            new MailBombs());

    /** True when nothing got through, nobody had to wait for long, and no service holds more than before. */
    public boolean succeeds(String name) throws Exception {
        try (Besieged besieged = Besieged.start(name, size);
                HonestReader reader = HonestReader.of(besieged);
                ServiceMemory memory = ServiceMemory.of(besieged)) {
            reader.warmUp();
            memory.begin();
            boolean held = true;
            AttackReport.printHead();
            for (Attack attack : KINDS) {
                Laps before = reader.undisturbed();
                reader.begin();
                Outcome outcome = attack.against(besieged);
                AttackReport.Line line = new AttackReport.Line(attack.kind(), outcome, before, reader.end());
                line.print();
                held &= line.holds();
            }
            reader.undisturbed();
            return AttackReport.print(memory.end()) && held;
        }
    }
}
