package com.investorsignals.stack.soak.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Size;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of everything that strangers and other sites try, nothing has an effect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackIT {
    private Besieged besieged;

    @BeforeAll
    void start() throws Exception {
        besieged = Besieged.start("attack", Size.SMALL);
    }

    @AfterAll
    void stop() {
        besieged.close();
    }

    static List<Attack> kinds() {
        return AttackTrial.KINDS;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasNoEffect(Attack attack) throws Exception {
        Outcome outcome = attack.against(besieged);

        assertThat(outcome.missing()).isEmpty();
        assertThat(outcome.through()).isEmpty();
        assertThat(outcome.attempts()).isPositive();
    }
}
