package io.claimline.dialer.holding;

import static io.claimline.dialer.holding.Holding.binds;
import static io.claimline.dialer.holding.Holding.count;
import static io.claimline.dialer.holding.Holding.passes;

import io.claimline.dialer.holding.Holding.Gate;
import io.claimline.dialer.holding.Situation.Kind;
import io.claimline.dialer.holding.Situation.Staff;
import java.util.ArrayList;
import java.util.List;

/** Whether somebody is there, and could take a call. */
final class StaffGates {
    private StaffGates() {}

    static List<Gate> of(Staff staff, Kind kind) {
        if (staff.joined() == 0) {
            return List.of(binds(
                    Checkpoint.AGENTS_JOINED,
                    "Nobody has joined this campaign.",
                    "Move agents to it from the Agents table, or ask them to join it on their desk."));
        }
        var joined =
                passes(Checkpoint.AGENTS_JOINED, count(staff.joined(), "agent has joined.", "agents have joined."));
        if (kind == Kind.AGENTS_DIAL && staff.previewing() > 0) {
            return List.of(
                    joined,
                    passes(
                            Checkpoint.AGENTS_READY,
                            count(staff.previewing(), "agent has", "agents have") + " work on the desk."),
                    binds(
                            Checkpoint.CHOICE,
                            count(staff.previewing(), "agent reads", "agents read")
                                    + " a work item and has not pressed Dial yet.",
                            "In this mode agents choose when to dial. Ask them, or make the campaign progressive."));
        }
        return List.of(joined, ready(staff));
    }

    private static Gate ready(Staff staff) {
        if (staff.ready() > 0) {
            return passes(Checkpoint.AGENTS_READY, count(staff.ready(), "agent is ready.", "agents are ready."));
        }
        return binds(Checkpoint.AGENTS_READY, "Nobody can take a call: " + why(staff) + ".", remedy(staff));
    }

    private static String why(Staff staff) {
        List<String> parts = new ArrayList<>();
        add(parts, staff.atWork(), "is on a call or records what was said", "are on calls or record what was said");
        add(parts, staff.onBreak(), "is on a break", "are on a break");
        add(parts, staff.noHeadset(), "has no headset on", "have no headset on");
        add(parts, staff.noDesk(), "has closed the desk in the browser", "have closed the desk in the browser");
        add(parts, staff.previewing(), "reads a work item", "read a work item");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int number, String one, String many) {
        if (number > 0) {
            parts.add(number + " " + (number == 1 ? one : many));
        }
    }

    private static String remedy(Staff staff) {
        if (staff.onBreak() > 0) {
            return "Make an agent ready in the Agents table, or ask them to end their break.";
        }
        if (staff.noHeadset() > 0) {
            return "Ask them to put the headset on; their browser must be allowed to use the microphone.";
        }
        if (staff.noDesk() > 0) {
            return "Ask them to open their desk in the browser again.";
        }
        return "Wait for one to be done, or move more agents to it.";
    }
}
