package io.claimline.gateway.ledger.demo;

import io.claimline.gateway.ledger.claim.ClaimType;
import io.claimline.gateway.ledger.x12.Delimiters;
import io.claimline.gateway.ledger.x12.SegmentWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * A book of fictional claims as an 837 file, for demonstrations and training: invented people with real towns and the
 * numbers 555-0100 to 555-0199 of their area codes, invented plans, and services of the last half year. About a third
 * has no insurance, so that patients owe; every patient has a phone. Up to 3,000 people have numbers of their own.
 */
public final class DemoBook {
    private static final String SENDER = "CLAIMLINEDEMO";
    private static final String RECEIVER = "DEMOPAYERS";

    private DemoBook() {}

    /**
     * Writes a book.
     *
     * @param seed the same seed, count and day give the same text
     * @param claims how many claims, at least 1; three quarters professional, the rest institutional
     * @param today the day on which the file is said to be made
     */
    public static String write(long seed, int claims, LocalDate today) {
        if (claims < 1) {
            throw new IllegalArgumentException("a book has at least one claim");
        }
        DemoDraw draw = new DemoDraw(seed, today);
        int institutional = claims / 4;
        List<DemoClaim> drawn = Stream.generate(draw::next).limit(claims).toList();
        SegmentWriter out = new SegmentWriter(Delimiters.CUSTOMARY);
        String day = today.format(DateTimeFormatter.BASIC_ISO_DATE);
        out.startInterchange(SENDER, RECEIVER, day.substring(2), "0600", 1);
        group(out, 1, day, ClaimType.PROFESSIONAL, drawn.subList(institutional, claims));
        if (institutional > 0) {
            group(out, 2, day, ClaimType.INSTITUTIONAL, drawn.subList(0, institutional));
        }
        return out.endInterchange().text();
    }

    private static void group(SegmentWriter out, int number, String day, ClaimType type, List<DemoClaim> claims) {
        String version = type == ClaimType.INSTITUTIONAL ? "005010X223A2" : "005010X222A1";
        out.startGroup(SENDER, RECEIVER, day, "0600", number, version);
        out.startTransaction(number, version);
        out.segment("BHT", "0019", "00", "DEMO" + number, day, "0600", "CH");
        out.segment("NM1", "41", "2", "CLAIMLINE DEMONSTRATION", "", "", "", "", "46", SENDER);
        out.segment("PER", "IC", "DEMONSTRATION DESK", "TE", "2025550100");
        out.segment("NM1", "40", "2", "DEMONSTRATION CLEARINGHOUSE", "", "", "", "", "46", RECEIVER);
        DemoLoops loops = new DemoLoops(out, type);
        practices(type).forEach(practice -> {
            loops.provider(practice);
            claims.stream()
                    .filter(claim -> practiceOf(type, claim).equals(practice))
                    .forEach(claim -> loops.claim(claim, practice));
        });
        out.endTransaction().endGroup();
    }

    private static List<Cast.Practice> practices(ClaimType type) {
        return type == ClaimType.INSTITUTIONAL ? List.of(Cast.HOSPITAL) : Cast.PRACTICES;
    }

    /** A person goes to one practice. */
    private static Cast.Practice practiceOf(ClaimType type, DemoClaim claim) {
        List<Cast.Practice> practices = practices(type);
        return practices.get(Math.floorMod(claim.subscriber().memberId().hashCode(), practices.size()));
    }
}
