package io.claimline.gateway.ledger.demo;

import java.util.List;

/** The invented names from which a book is drawn. */
final class Cast {
    /**
     * A payer.
     *
     * @param filingIndicator SBR09
     */
    record Plan(String name, String id, String filingIndicator) {}

    /**
     * A billing provider. The NPI begins with 2, which no issued one does, and passes its check; the taxpayer number
     * begins with 00, which no issued one does.
     */
    record Practice(String name, String npi, String taxId, Towns.Town town, String physician, String physicianNpi) {}

    static final List<Plan> PLANS = List.of(
            new Plan("NORTHWIND HEALTH PLAN", "NWH01", "CI"),
            new Plan("BLUE HARBOR MUTUAL", "BHM02", "CI"),
            new Plan("CEDAR GROVE BENEFITS", "CGB03", "HM"),
            new Plan("SUMMIT RIDGE ASSURANCE", "SRA04", "12"),
            new Plan("LANTERN STATE MEDICAID", "LSM05", "MC"),
            new Plan("PRAIRIE SENIOR ADVANTAGE", "PSA06", "16"));

    /** Whoever has no plan. */
    static final Plan SELF_PAY = new Plan("SELF PAY", "SELFPAY", "09");

    static final List<Practice> PRACTICES = List.of(
            new Practice(
                    "MAPLE STREET FAMILY MEDICINE",
                    "2000000119",
                    "001000101",
                    Towns.ALL.get(10),
                    "HOLLOWAY*IRIS",
                    "2000000127"),
            new Practice(
                    "RIVERBEND ORTHOPEDICS",
                    "2000000135",
                    "001000127",
                    Towns.ALL.get(18),
                    "OKAFOR*DANIEL",
                    "2000000143"));

    static final Practice HOSPITAL = new Practice(
            "SAINT AUBREY COMMUNITY HOSPITAL",
            "2000000150",
            "001000143",
            Towns.ALL.get(13),
            "LINDQVIST*MARA",
            "2000000168");

    static final List<String> FIRST = List.of(
            "AVA",
            "BENJAMIN",
            "CARMEN",
            "DEREK",
            "ELENA",
            "FRANK",
            "GLORIA",
            "HENRY",
            "INES",
            "JAMAL",
            "KAREN",
            "LIAM",
            "MONICA",
            "NATHAN",
            "OLIVE",
            "PEDRO",
            "QUINN",
            "ROSA",
            "SAMUEL",
            "TESSA",
            "URSULA",
            "VICTOR",
            "WENDY",
            "XAVIER",
            "YOLANDA",
            "ZACHARY");

    static final List<String> LAST = List.of(
            "ABERNATHY",
            "BRIGHTWATER",
            "CALDERON",
            "DUNMORE",
            "ELLSWORTH",
            "FAIRWEATHER",
            "GREENHALGH",
            "HARTWELL",
            "IBARRA",
            "JUNIPER",
            "KOWALCZYK",
            "LOVELACE",
            "MARCHETTI",
            "NAKAMURA",
            "OSTERMAN",
            "PEMBROKE",
            "QUIGLEY",
            "ROSENTHAL",
            "SILVERTHORNE",
            "TREVINO",
            "UNDERHILL",
            "VANTONGEREN",
            "WHITLOCK",
            "YARBOROUGH",
            "ZELAZNY");

    static final List<String> STREETS =
            List.of("WILLOW LANE", "ORCHARD ROAD", "KETTLE STREET", "HERON AVENUE", "LARKSPUR COURT", "MILL ROAD");

    private Cast() {}
}
