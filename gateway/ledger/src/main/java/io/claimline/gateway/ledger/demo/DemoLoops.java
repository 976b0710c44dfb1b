package io.claimline.gateway.ledger.demo;

import io.claimline.gateway.ledger.claim.ClaimType;
import io.claimline.gateway.ledger.demo.DemoClaim.Line;
import io.claimline.gateway.ledger.demo.DemoClaim.Person;
import io.claimline.gateway.ledger.x12.SegmentWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes the loops of a transaction, counting its levels. */
final class DemoLoops {
    private final SegmentWriter out;
    private final boolean institutional;
    private int levels;
    private int provider;

    DemoLoops(SegmentWriter out, ClaimType type) {
        this.out = out;
        this.institutional = type == ClaimType.INSTITUTIONAL;
    }

    void provider(Cast.Practice practice) {
        provider = ++levels;
        out.segment("HL", text(provider), "", "20", "1");
        out.segment("NM1", "85", "2", practice.name(), "", "", "", "", "XX", practice.npi());
        out.segment("N3", "1 DEMONSTRATION PLAZA");
        town(practice.town());
        out.segment("REF", "EI", practice.taxId());
        out.segment("PER", "IC", "BILLING", "TE", practice.town().areaCode() + "5550199");
    }

    void claim(DemoClaim claim, Cast.Practice practice) {
        int subscriber = ++levels;
        boolean self = claim.dependant().isEmpty();
        String sequence = claim.hasOtherPayer() ? "S" : "P";
        out.segment("HL", text(subscriber), text(provider), "22", self ? "0" : "1");
        out.segment(
                "SBR",
                sequence,
                self ? "18" : "",
                "",
                "",
                "",
                "",
                "",
                "",
                claim.plan().filingIndicator());
        person("IL", claim.subscriber(), claim.subscriber().memberId());
        out.segment(
                "NM1",
                "PR",
                "2",
                claim.plan().name(),
                "",
                "",
                "",
                "",
                "PI",
                claim.plan().id());
        claim.dependant().ifPresent(child -> {
            out.segment("HL", text(++levels), text(subscriber), "23", "0");
            out.segment("PAT", "19");
            person("QC", child, "");
        });
        claimLoop(claim, practice);
        int number = 0;
        for (Line line : claim.lines()) {
            line(line, ++number, claim.day());
        }
    }

    private void claimLoop(DemoClaim claim, Cast.Practice practice) {
        String place = institutional ? out.parts("13", "A", "1") : out.parts("11", "B", "1");
        String charge = claim.charge().toString();
        out.segment("CLM", claim.number(), charge, "", "", place, institutional ? "" : "Y", "A", "Y", "Y");
        if (institutional) {
            String days = day(claim.day()) + "-" + day(claim.day());
            out.segment("DTP", "434", "RD8", days).segment("CL1", "3", "1", "01");
        }
        if (claim.patientPaid().isPositive()) {
            out.segment("AMT", "F5", claim.patientPaid().toString());
        }
        out.segment("HI", out.parts("ABK", claim.diagnosis()));
        String[] physician = practice.physician().split("\\*", -1);
        String role = institutional ? "71" : "82";
        out.segment("NM1", role, "1", physician[0], physician[1], "", "", "", "XX", practice.physicianNpi());
        if (claim.hasOtherPayer()) {
            otherPayer(claim);
        }
    }

    private void otherPayer(DemoClaim claim) {
        Person holder = claim.subscriber();
        out.segment("SBR", "P", "18", "", "", "", "", "", "", "CI");
        out.segment("AMT", "D", claim.otherPaid().toString());
        out.segment("OI", "", "", "Y", "", "", "Y");
        out.segment("NM1", "IL", "1", holder.last(), holder.first(), "", "", "", "MI", "P" + holder.memberId());
        out.segment("NM1", "PR", "2", "FIRST MERIDIAN HEALTH", "", "", "", "", "PI", "FMH07");
    }

    private void line(Line line, int number, LocalDate day) {
        String procedure = out.parts("HC", line.procedure());
        String charge = line.charge().toString();
        out.segment("LX", text(number));
        if (institutional) {
            out.segment("SV2", line.revenueCode(), procedure, charge, "UN", text(line.units()));
        } else {
            out.segment("SV1", procedure, charge, "UN", text(line.units()), "", "", "1");
        }
        out.segment("DTP", "472", "D8", day(day));
    }

    private void person(String role, Person person, String memberId) {
        String qualifier = memberId.isEmpty() ? "" : "MI";
        out.segment("NM1", role, "1", person.last(), person.first(), "", "", "", qualifier, memberId);
        out.segment("N3", person.street());
        town(person.town());
        out.segment("DMG", "D8", day(person.born()), person.sex());
        out.segment("PER", "IC", person.first() + " " + person.last(), "TE", person.phone());
    }

    private void town(Towns.Town town) {
        out.segment("N4", town.city(), town.state(), town.zip());
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
