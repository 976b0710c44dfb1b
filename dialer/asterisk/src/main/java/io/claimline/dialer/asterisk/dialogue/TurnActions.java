package io.claimline.dialer.asterisk.dialogue;

import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.dialogue.Sound;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.RecordingId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;

/**
 * What a party is told and asked, as AMI actions to be sent one after the other. The turn is part of the extension; what does not fit into one goes ahead in variables that
 * carry the turn in their names, so that an order that comes while another is carried out changes nothing for that one.
 */
public final class TurnActions {
    private static final String CONTEXT = "claimline-dialogue";
    /** A line of AMI holds 1,024 octets, and a sound takes up to 82 of them. */
    private static final int SOUNDS_IN_A_LINE = 10;

    /** As many as the dialplan puts together. */
    static final int LINES = 4;

    private static final String SPOKEN = "claimline/spoken/";

    private TurnActions() {}

    /**
     * Says a prompt and hears keys.
     *
     * @throws IllegalArgumentException when more is to be said at once than the dialplan takes
     */
    public static List<ManagerAction> say(String channel, Turn turn, Prompt prompt) {
        List<Sound> sounds = prompt.sounds();
        if (sounds.size() > LINES * SOUNDS_IN_A_LINE) {
            throw new IllegalArgumentException("The switch says up to " + LINES * SOUNDS_IN_A_LINE
                    + " recordings in one turn, but not " + sounds.size() + ". Join some of them");
        }
        List<ManagerAction> actions = new ArrayList<>();
        for (int from = 0; from < sounds.size(); from += SOUNDS_IN_A_LINE) {
            int line = from / SOUNDS_IN_A_LINE + 1;
            List<Sound> part = sounds.subList(from, Math.min(sounds.size(), from + SOUNDS_IN_A_LINE));
            actions.add(new SetVarAction(channel, "SAY_" + turn.number() + "_" + line, files(part, from)));
        }
        actions.add(order(channel, "say", turn, String.valueOf(prompt.keys()), seconds(prompt.patience())));
        return actions;
    }

    private static String files(List<Sound> part, int from) {
        return part.stream()
                .map(sound -> SPOKEN + sound.name())
                .collect(Collectors.joining("&", from == 0 ? "" : "&", ""));
    }

    /**
     * Sends what the party says to an ear.
     *
     * @param ear where the audio goes, as AudioSocket wants it: an id, a comma, host and port
     */
    public static List<ManagerAction> listen(String channel, Turn turn, String ear) {
        return List.of(new SetVarAction(channel, "EAR_" + turn.number(), ear), order(channel, "hear", turn));
    }

    /** Records what the party says; {@code most} is told to the switch in whole seconds. */
    public static List<ManagerAction> record(String channel, Turn turn, RecordingId recording, Duration most) {
        var whole = String.valueOf(Math.max(1, most.toSeconds()));
        return List.of(order(channel, "record", turn, whole, recording.value()));
    }

    private static ManagerAction order(String channel, String what, Turn turn, String... more) {
        var extension = what + "*" + turn.number() + (more.length == 0 ? "" : "*" + String.join("*", more));
        return new RedirectAction(channel, CONTEXT, extension, 1);
    }

    /** Never nothing, which would mean for ever to the switch. */
    private static String seconds(Duration patience) {
        return String.format(Locale.ROOT, "%.3f", Math.max(1, patience.toMillis()) / 1_000.0);
    }
}
