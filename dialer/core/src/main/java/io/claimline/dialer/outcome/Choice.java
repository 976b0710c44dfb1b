package io.claimline.dialer.outcome;

import java.util.Arrays;
import java.util.List;

/**
 * One of the answers a field allows.
 *
 * @param code as stored
 * @param label as shown
 */
public record Choice(String code, String label) {
    static final List<Choice> CONTACT =
            list("REP Representative", "IVR Payer's menu", "PORTAL Portal", "277 Status file (277)", "835 ERA (835)");
    static final List<Choice> NO_REFERENCE = list(
            "NONE_GIVEN The payer gives none",
            "NOT_A_CALL Learned from a menu, portal or file",
            "REFUSED Refused",
            "DROPPED The call was cut off");
    static final List<Choice> OTHER_DENIAL = list(
            "CAPITATION Capitation (24)",
            "LIABILITY Workers' compensation or auto (19, 20, 21)",
            "REFERRAL Referral or PCP (243)",
            "OTHER Another reason");
    static final List<Choice> NOT_DISCUSSED = list(
            "LIMIT The payer's limit of claims was reached",
            "DROPPED The call was cut off",
            "REFUSED The representative refused",
            "SYSTEM_DOWN The payer's system is down",
            "CLOSED The payer has closed",
            "TIME No time left");
    static final List<Choice> METHOD = list("CHK Check", "EFT EFT", "VCC Virtual card");
    static final List<Choice> NETWORK = list("IN In network", "OUT Out of network", "UNKNOWN Not known");
    static final List<Choice> NO_CODE = list(
            "NOT_GIVEN The representative gave none",
            "NOT_ENTERED Not in the payer's system yet",
            "EOB On the EOB, asked for");
    static final List<Choice> SCOPE = list("IND One person", "FAM Family");
    static final List<Choice> LEVEL = list("1 First", "2 Second", "3 Third", "EXT External review");
    static final List<Choice> QUEUE = list(
            "AR_CALLING AR calling",
            "BILLING Billing",
            "CODING Coding",
            "POSTING Payment posting",
            "ENROLMENT Enrolment",
            "PATIENT Patient calls",
            "CLIENT The client");
    static final List<Choice> DOCUMENT = list("FAX By fax", "MAIL By mail", "PORTAL By portal");
    static final List<Choice> LANGUAGE = list(
            "spanish Spanish",
            "chinese Chinese",
            "vietnamese Vietnamese",
            "tagalog Tagalog",
            "korean Korean",
            "russian Russian",
            "arabic Arabic",
            "creole Haitian Creole",
            "portuguese Portuguese",
            "french French",
            "interpreter Another, with an interpreter");
    static final List<Choice> CHAPTER = list("7 Chapter 7", "11 Chapter 11", "12 Chapter 12", "13 Chapter 13");
    static final List<Choice> OPT_OUT = list("ALL To this person at all", "NUMBER To this number");

    /** Choices written as {@code CODE Label}. */
    static List<Choice> list(String... lines) {
        return Arrays.stream(lines)
                .map(line -> new Choice(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)))
                .toList();
    }
}
