package io.claimline.dialer.asterisk.recording;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.MixMonitorAction;
import org.asteriskjava.manager.action.MixMonitorMuteAction;

/**
 * Which legs were ordered to be recorded, and the actions for that. A second recorder on the same leg would write over the file of the first, so a leg is ordered once
 * until it is gone. May be called on any thread.
 */
public final class Recordings {
    private static final String BOTH = "both";

    private final Set<LegId> ordered = ConcurrentHashMap.newKeySet();
    private final AtomicLong voices = new AtomicLong();

    /** Records the leg unless that was ordered before. {@code send} gives the action to the switch. */
    public CompletionStage<Void> once(
            LegId party, String channel, Function<ManagerAction, CompletionStage<Void>> send) {
        if (!ordered.add(party)) {
            return CompletableFuture.completedFuture(null);
        }
        return send.apply(new MixMonitorAction(channel, "", sides(party))).whenComplete((done, problem) -> {
            if (problem != null) {
                ordered.remove(party);
            }
        });
    }

    /** The leg is gone. */
    public void gone(LegId leg) {
        ordered.remove(leg);
    }

    /** The name of another announcement on the channel. */
    public String voice(String channel) {
        return "announce-" + voices.incrementAndGet() + "-" + channel;
    }

    /** Silence in place of both sides, or their sound again. */
    public static ManagerAction pause(String channel, boolean paused) {
        return new MixMonitorMuteAction(channel, BOTH, paused ? 1 : 0);
    }

    /**
     * A file for what the party says and one for what it hears, relative to where the switch keeps recordings. Option D would write both into one, but garbles what comes in more than 8,000
     * samples a second, as from a headset that speaks Opus (asterisk/asterisk issue 1779).
     */
    private static String sides(LegId party) {
        String call = Telephony.callOf(party).map(CallId::value).orElse(party.value());
        return "r(" + call + ".party.sln)t(" + call + ".sent.sln)";
    }
}
