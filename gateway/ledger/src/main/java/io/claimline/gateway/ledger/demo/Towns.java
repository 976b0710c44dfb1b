package io.claimline.gateway.ledger.demo;

import java.util.List;

/** Real towns, so that ZIP code, area code and time zone agree; the people and numbers in them are invented. */
final class Towns {
    /**
     * A town.
     *
     * @param areaCode an area code that serves it
     */
    record Town(String city, String state, String zip, String areaCode) {}

    static final List<Town> ALL = List.of(
            new Town("BOSTON", "MA", "02108", "617"),
            new Town("HARTFORD", "CT", "06103", "860"),
            new Town("ALBANY", "NY", "12207", "518"),
            new Town("PITTSBURGH", "PA", "15222", "412"),
            new Town("RICHMOND", "VA", "23219", "804"),
            new Town("RALEIGH", "NC", "27601", "919"),
            new Town("CHARLESTON", "SC", "29401", "843"),
            new Town("ATLANTA", "GA", "30303", "404"),
            new Town("ORLANDO", "FL", "32801", "407"),
            new Town("MIAMI", "FL", "33130", "305"),
            new Town("COLUMBUS", "OH", "43215", "614"),
            new Town("DETROIT", "MI", "48226", "313"),
            new Town("NASHVILLE", "TN", "37219", "615"),
            new Town("CHICAGO", "IL", "60602", "312"),
            new Town("MADISON", "WI", "53703", "608"),
            new Town("DES MOINES", "IA", "50309", "515"),
            new Town("KANSAS CITY", "MO", "64106", "816"),
            new Town("NEW ORLEANS", "LA", "70112", "504"),
            new Town("DALLAS", "TX", "75201", "214"),
            new Town("HOUSTON", "TX", "77002", "713"),
            new Town("OMAHA", "NE", "68102", "402"),
            new Town("DENVER", "CO", "80202", "303"),
            new Town("SALT LAKE CITY", "UT", "84111", "801"),
            new Town("ALBUQUERQUE", "NM", "87102", "505"),
            new Town("PHOENIX", "AZ", "85003", "602"),
            new Town("LAS VEGAS", "NV", "89101", "702"),
            new Town("SEATTLE", "WA", "98104", "206"),
            new Town("PORTLAND", "OR", "97204", "503"),
            new Town("SACRAMENTO", "CA", "95814", "916"),
            new Town("SAN DIEGO", "CA", "92101", "619"));

    private Towns() {}
}
