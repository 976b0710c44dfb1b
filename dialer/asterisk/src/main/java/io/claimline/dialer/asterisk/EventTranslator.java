package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.dialogue.TurnFacts;
import io.claimline.dialer.asterisk.event.AnnouncedEvent;
import io.claimline.dialer.asterisk.event.BridgeEnterEvent;
import io.claimline.dialer.asterisk.event.BridgeLeaveEvent;
import io.claimline.dialer.asterisk.event.HangupEvent;
import io.claimline.dialer.asterisk.event.HeardEvent;
import io.claimline.dialer.asterisk.event.IncomingEvent;
import io.claimline.dialer.asterisk.event.KeyPressedEvent;
import io.claimline.dialer.asterisk.event.MixMonitorMuteEvent;
import io.claimline.dialer.asterisk.event.RecordedEvent;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.port.TelephonyEvent.LegState;
import io.claimline.dialer.port.TelephonyEvent.LiveLeg;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.asteriskjava.manager.event.AbstractMixMonitorEvent;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.DtmfBeginEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.MixMonitorStartEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/**
 * Translates what the switch says into facts about our legs. Says nothing about channels that are not ours, and nothing that it was
 * not told. Remembers only which leg is in which bridge, which were ever heard of, and the list of channels that is coming in.
 */
final class EventTranslator {
    private static final int RINGING = 5;
    private static final int UP = 6;

    private final BridgeMembership bridges = new BridgeMembership();
    private final RecentLegs heardOf = new RecentLegs();
    private final Map<String, Map<LegId, CoreShowChannelEvent>> lists = new LinkedHashMap<>();

    /**
     * What the event says about our legs.
     *
     * @param beingPlaced legs ordered of which no sign has come yet; they are part of every list of live legs
     * @return zero or more facts, in order
     */
    List<TelephonyEvent> translate(ManagerEvent event, Set<LegId> beingPlaced) {
        return switch (event) {
            case NewChannelEvent e -> created(OurLegs.of(e.getUniqueId(), e.getChannel()));
            case NewStateEvent e -> state(e.getUniqueId(), e.getChannelState());
            case HangupEvent e -> gone(e);
            case OriginateResponseEvent e -> originated(e);
            case BridgeEnterEvent e -> entered(e);
            case BridgeLeaveEvent e -> left(e);
            case KeyPressedEvent e -> pressed(e);
            case HeardEvent e -> ofLeg(e, leg -> TurnFacts.heard(leg, e));
            case RecordedEvent e -> ofLeg(e, leg -> TurnFacts.recorded(leg, e));
            case IncomingEvent e -> ofLeg(e, leg -> TurnFacts.incoming(leg, e));
            case AnnouncedEvent e ->
                OurLegs.of(e.getLeg())
                        .<List<TelephonyEvent>>map(leg -> List.of(new TelephonyEvent.Announced(leg)))
                        .orElse(List.of());
            case MixMonitorStartEvent e -> recorded(e, false);
            case MixMonitorMuteEvent e -> recorded(e, Integer.valueOf(1).equals(e.getState()));
            case DtmfBeginEvent e -> keyed(e);
            case CoreShowChannelEvent e -> listed(e);
            case CoreShowChannelsCompleteEvent e -> listComplete(e, beingPlaced);
            default -> List.of();
        };
    }

    /** The leg the event is a sign of life or death of. */
    static Optional<LegId> legOf(ManagerEvent event) {
        return switch (event) {
            case NewChannelEvent e -> OurLegs.of(e.getUniqueId(), e.getChannel());
            case NewStateEvent e -> OurLegs.of(e.getUniqueId(), e.getChannel());
            case HangupEvent e -> OurLegs.of(e.getUniqueId(), e.getChannel());
            case OriginateResponseEvent e -> OurLegs.of(e.getUniqueId());
            case CoreShowChannelEvent e -> OurLegs.of(e.getUniqueid(), e.getChannel());
            default -> Optional.empty();
        };
    }

    /** Whether the leg ever became a channel, as far as we remember. */
    boolean heardOf(LegId leg) {
        return heardOf.contains(leg);
    }

    /** The connection was lost: what was known may be false, and a list that was coming in stays incomplete. */
    void forget() {
        bridges.clear();
        lists.clear();
    }

    private List<TelephonyEvent> created(Optional<LegId> channel) {
        channel.ifPresent(heardOf::add);
        return List.of();
    }

    /** What the dialplan tells of a party. */
    private static List<TelephonyEvent> ofLeg(UserEvent event, Function<LegId, Optional<TelephonyEvent>> fact) {
        return OurLegs.of(event.getUniqueId(), event.getChannel()).flatMap(fact).stream()
                .toList();
    }

    /** Not of a call that came in: that it did tells all. */
    private List<TelephonyEvent> state(@Nullable String channel, @Nullable Integer state) {
        return OurLegs.of(channel).map(leg -> state(leg, state)).orElse(List.of());
    }

    private List<TelephonyEvent> state(LegId leg, @Nullable Integer state) {
        heardOf.add(leg);
        return switch (state == null ? -1 : state) {
            case RINGING -> List.of(new TelephonyEvent.Ringing(leg));
            case UP -> List.of(new TelephonyEvent.Answered(leg));
            default -> List.of();
        };
    }

    private List<TelephonyEvent> gone(HangupEvent event) {
        return OurLegs.of(event.getUniqueId(), event.getChannel())
                .<List<TelephonyEvent>>map(leg -> {
                    heardOf.add(leg);
                    bridges.remove(leg);
                    return List.of(new TelephonyEvent.Gone(
                            leg, HangupCauses.ofHangup(event.getCause(), event.getTechCause())));
                })
                .orElse(List.of());
    }

    /** A failure is news only of a leg that never became a channel; of any other, Hangup tells more and surely comes. */
    private List<TelephonyEvent> originated(OriginateResponseEvent event) {
        return OurLegs.of(event.getUniqueId())
                .filter(leg -> !event.isSuccess() && !heardOf.contains(leg))
                .<List<TelephonyEvent>>map(
                        leg -> List.of(new TelephonyEvent.NotPlaced(leg, HangupCauses.ofOriginate(event.getReason()))))
                .orElse(List.of());
    }

    private List<TelephonyEvent> entered(BridgeEnterEvent event) {
        String bridge = event.getBridgeUniqueId();
        Optional<LegId> leg = OurLegs.of(event.getUniqueId(), event.getChannel());
        if (bridge == null || leg.isEmpty()) {
            return List.of();
        }
        List<TelephonyEvent> facts = new ArrayList<>();
        for (LegId peer : bridges.enter(leg.get(), bridge)) {
            facts.add(new TelephonyEvent.Bridged(leg.get(), peer));
            facts.add(new TelephonyEvent.Bridged(peer, leg.get()));
        }
        return facts;
    }

    private List<TelephonyEvent> left(BridgeLeaveEvent event) {
        String bridge = event.getBridgeUniqueId();
        return OurLegs.of(event.getUniqueId(), event.getChannel())
                .filter(leg -> bridge != null && bridges.leave(leg, bridge))
                .<List<TelephonyEvent>>map(leg -> List.of(new TelephonyEvent.Unbridged(leg)))
                .orElse(List.of());
    }

    private static List<TelephonyEvent> pressed(KeyPressedEvent event) {
        String digit = event.getDigit();
        if (digit == null || !digit.matches("[0-9*#A-D]")) {
            return List.of();
        }
        return ofLeg(event, leg -> Optional.of(new TelephonyEvent.KeyPressed(leg, digit.charAt(0))));
    }

    /** Only what a bridged party presses: the dialplan tells what it hears itself. */
    private List<TelephonyEvent> keyed(DtmfBeginEvent event) {
        return OurLegs.of(event.getUniqueId(), event.getChannel())
                .filter(leg -> "Received".equals(event.getDirection())
                        && Telephony.callOf(leg).isPresent()
                        && bridges.partner(leg).isPresent())
                .<List<TelephonyEvent>>map(leg -> List.of(new TelephonyEvent.Keyed(leg)))
                .orElse(List.of());
    }

    private static List<TelephonyEvent> recorded(AbstractMixMonitorEvent event, boolean paused) {
        return OurLegs.of(event.getUniqueId(), event.getChannel())
                .<List<TelephonyEvent>>map(leg -> List.of(new TelephonyEvent.CallRecorded(leg, paused)))
                .orElse(List.of());
    }

    private List<TelephonyEvent> listed(CoreShowChannelEvent event) {
        OurLegs.of(event.getUniqueid(), event.getChannel()).ifPresent(leg -> {
            heardOf.add(leg);
            list(event.getActionId()).put(leg, event);
        });
        return List.of();
    }

    private List<TelephonyEvent> listComplete(CoreShowChannelsCompleteEvent event, Set<LegId> beingPlaced) {
        Map<LegId, CoreShowChannelEvent> listed = list(event.getActionId());
        lists.remove(key(event.getActionId()));
        bridges.clear();
        listed.forEach((leg, channel) -> {
            String bridge = channel.getBridgeid();
            if (bridge != null && !bridge.isEmpty()) {
                bridges.enter(leg, bridge);
            }
        });
        List<LiveLeg> legs = new ArrayList<>();
        listed.forEach((leg, channel) -> legs.add(new LiveLeg(
                leg, stateOf(channel.getChannelState()), bridges.partner(leg).orElse(null))));
        beingPlaced.stream()
                .filter(leg -> !listed.containsKey(leg))
                .forEach(leg -> legs.add(new LiveLeg(leg, LegState.DIALING, null)));
        return List.of(new TelephonyEvent.LiveLegs(legs));
    }

    private Map<LegId, CoreShowChannelEvent> list(@Nullable String actionId) {
        return lists.computeIfAbsent(key(actionId), any -> new LinkedHashMap<>());
    }

    private static String key(@Nullable String actionId) {
        return actionId == null ? "" : actionId;
    }

    private static LegState stateOf(@Nullable Integer state) {
        return switch (state == null ? -1 : state) {
            case RINGING -> LegState.RINGING;
            case UP -> LegState.UP;
            default -> LegState.DIALING;
        };
    }
}
