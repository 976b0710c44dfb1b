package io.claimline.dialer.campaign.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.campaign.DialMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many shifts in a hostile world, with restarts, by seed; and that the world was hostile enough to mean something. */
class CampaignWorldPropertyTest {
    private static final int STEPS = 2_500;
    private static final long FIRST_MORE = 100;
    private static final long MOST_MORE = 25;
    private static final Set<CallResult> OF_REMINDERS =
            EnumSet.of(CallResult.REMINDED, CallResult.MACHINE, CallResult.INTERRUPTED);

    /** Each state, each order to the switch and the store, each trouble, and a restart in each state that lasts. */
    private static final String IN_EVERY_MODE = """
            Placing,Ringing,Connecting,Talking,Held,Rejoining,Orphaned,Ending,Closed,\
            Break,Ready,OnCall,WrapUp,headset Connecting,headset Up,headset Down,\
            Place,Bridge,PlayHold,EndLeg,SetMute,SendDigits,CallHeadset,Reconcile,\
            CallGuest,BridgeGuest,JoinGuest,Handover,PlayMessage,Consulting,HandedOver,LeavingMessage,Parked,\
            LeaseLeads,RenewLeases,Settle,KeepDecision,KeepAttempt,Tell,Refuse,Changed,\
            settled: Done,settled: RetryAt,settled: Untouched,\
            store away,lease lost,lost NotPlaced,killed between effects,\
            restart with Placing,restart with Ringing,restart with Talking,restart with Held,restart with Orphaned,restart with Closed""";

    @ParameterizedTest(name = "{0}")
    @EnumSource(DialMode.class)
    void shouldKeepEveryPromiseOverAShift(DialMode mode) {
        var met = new TreeSet<String>();
        for (var seed : new long[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, System.nanoTime()}) {
            met.addAll(shift(mode, seed));
        }
        var wanted = wanted(mode);
        // What is rare, as a restart in the seconds in which a phone rings, may need more shifts to be met.
        for (var seed = FIRST_MORE; seed < FIRST_MORE + MOST_MORE && !met.containsAll(wanted); seed++) {
            met.addAll(shift(mode, seed));
        }
        assertThat(met).containsAll(wanted);
    }

    private static Set<String> shift(DialMode mode, long seed) {
        var world = new ShiftWorld(mode, seed);
        world.shift(STEPS);
        return world.met.keySet();
    }

    private static Set<String> wanted(DialMode mode) {
        var wanted = new TreeSet<>(Arrays.asList(IN_EVERY_MODE.split(",")));
        wanted.addAll(onlyIn(mode));
        for (var result : CallResult.values()) {
            if (!notSeenIn(mode).contains(result)) {
                wanted.add(result.name());
            }
        }
        return wanted;
    }

    /**
     * Only a reserved agent takes a call back before it is answered; and it is there when the call is, so nobody is abandoned. Only a
     * predictive pacer withdraws calls. A recorded voice abandons nobody, and only it is cut short.
     */
    private static Set<CallResult> notSeenIn(DialMode mode) {
        return switch (mode) {
            case PREVIEW -> and(OF_REMINDERS, CallResult.ABANDONED, CallResult.WITHDRAWN);
            case PROGRESSIVE -> and(OF_REMINDERS, CallResult.CANCELLED, CallResult.WITHDRAWN);
            case PREDICTIVE -> and(OF_REMINDERS, CallResult.CANCELLED);
            case REMINDER ->
                Set.of(CallResult.CANCELLED, CallResult.WITHDRAWN, CallResult.ABANDONED, CallResult.CALLER_HUNG_UP);
        };
    }

    private static Set<CallResult> and(Set<CallResult> some, CallResult... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private static Set<String> onlyIn(DialMode mode) {
        return switch (mode) {
            case PROGRESSIVE, PREDICTIVE -> Set.of("Waiting", "PlayAbandon", "restart with Waiting");
            case PREVIEW -> Set.of("Previewing", "SetRingback");
            case REMINDER ->
                Set.of(
                        "Reminding",
                        "Remind",
                        "KeepSaid",
                        "not kept",
                        "restart with Reminding",
                        "said OptedOut",
                        "said WrongPerson",
                        "said Promised",
                        "said Asked",
                        "said LinkWanted",
                        "said CallBackWanted");
        };
    }
}
