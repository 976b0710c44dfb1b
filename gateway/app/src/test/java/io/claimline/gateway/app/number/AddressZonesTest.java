package io.claimline.gateway.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.rule.UsZones;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressZonesTest {
    @ParameterizedTest(name = "{0} {1} {3}")
    @CsvSource(textBlock = """
            NY, 10001, New_York,            one zone
            FL, 32399, New_York,            Tallahassee: the last code before the panhandle
            FL, 32401, Chicago,             Panama City
            FL, 32456, New_York,            Port St Joe: the south of Gulf County
            FL, 32410, New_York Chicago,    Mexico Beach: its post goes over the line
            FL, 32465, New_York Chicago,    Wewahitchka: over the line
            FL, 32501, Chicago,             Pensacola
            AL, 36830, Chicago,             Auburn
            AL, 36867, New_York Chicago,    Phenix City lives by Georgia's clock
            AL, 36854, New_York Chicago,    so does Valley
            AL, 36869, New_York Chicago,    and sources that disagree need no addition
            TN, 37402, New_York,            Chattanooga
            TN, 37397, Chicago,             Whitwell: the next county
            TN, 37723, Chicago,             Crab Orchard: Cumberland County
            TN, 37724, New_York,            Cumberland Gap
            KY, 40202, New_York,            Louisville
            KY, 40143, Chicago,             Hardinsburg
            KY, 42101, Chicago,             Bowling Green
            KY, 42701, New_York,            Elizabethtown
            KY, 42728, Chicago,             Columbia
            KY, 42764, New_York Chicago,    Mount Sherman: Larue County by the map; by its centre beyond
            KY, 42516, New_York,            Burnside: Pulaski County
            KY, 42599, New_York Chicago,    no post office has it: all of the prefix
            IN, 46204, New_York,            Indianapolis
            IN, 46401, Chicago,             Gary
            IN, 46534, Chicago,             Knox: Starke County
            IN, 46536, New_York,            Lakeville: St Joseph County
            IN, 46574, New_York Chicago,    Walkerton: its post goes over the line
            IN, 47586, Chicago,             Tell City: Perry County
            IN, 47546, New_York,            Jasper: Dubois County
            IN, 47708, Chicago,             Evansville
            MI, 48201, New_York,            Detroit
            MI, 49801, Chicago,             Iron Mountain
            MI, 49855, New_York,            Marquette
            MI, 49938, Chicago,             Ironwood
            MI, 49931, New_York,            Houghton
            SD, 57501, Chicago,             Pierre
            SD, 57532, Chicago Denver,      Fort Pierre: over the line
            SD, 57701, Denver,              Rapid City
            ND, 58501, Chicago,             Bismarck
            ND, 58538, Chicago Denver,      Fort Yates: Sioux County has both
            ND, 58535, Chicago Denver,      Flasher: the sources disagree
            ND, 58601, Denver,              Dickinson
            ND, 58801, Chicago,             Williston
            NE, 69101, Chicago,             North Platte
            NE, 69153, Denver,              Ogallala
            NE, 69201, Chicago Denver,      Valentine: Cherry County has both
            KS, 67701, Chicago,             Colby
            KS, 67735, Denver,              Goodland: Sherman County
            KS, 67732, Chicago Denver,      Brewster: its post goes over the line
            KS, 67734, Chicago,             Gem: Thomas County
            TX, 79701, Chicago,             Midland
            TX, 79830, Chicago,             Alpine
            TX, 79839, Denver,              Fort Hancock: Hudspeth County
            TX, 79855, Chicago Denver,      Van Horn: Culberson County lives by both
            TX, 79901, Denver,              El Paso
            TX, 88510, Denver,              El Paso again
            ID, 83501, Los_Angeles,         Lewiston
            ID, 83549, Denver Los_Angeles,  Riggins: at the river
            ID, 83702, Denver,              Boise
            OR, 97720, Los_Angeles,         Burns
            OR, 97914, Denver,              Ontario: Malheur County
            OR, 97904, Denver Los_Angeles,  Drewsey: at its edge
            OR, 97910, Denver Los_Angeles,  Jordan Valley: the south of the county is Pacific
            NV, 89801, Los_Angeles,         Elko
            NV, 89825, Denver Los_Angeles,  Jackpot lives by Idaho's clock
            NV, 89883, Denver Los_Angeles,  West Wendover: one source has the time before 1999
            AZ, 85001, Phoenix,             no daylight saving time
            AZ, 86515, Denver,              Window Rock: the Navajo Nation changes its clocks
            AZ, 86045, Denver,              Tuba City
            AZ, 86043, Phoenix,             Second Mesa: the Hopi Reservation within it does not
            AZ, 86040, Phoenix Denver,      Page: post for both
            AZ, 86025, Phoenix Denver,      Holbrook: its post goes to the Nation
            AZ, 86510, Phoenix Denver,      Pinon: at the Hopi Reservation's edge
            AK, 99501, Anchorage,           Anchorage
            AK, 99545, Anchorage,           the code before Adak
            AK, 99546, Adak,                Adak
            AK, 99547, Adak,                Atka
            AK, 99548, Anchorage,           the code after Atka
            AK, 99903, Anchorage Los_Angeles, Hyder lives by Canada's clock
            """)
    void shouldKnowTheZonesOfAZipCodeOnBothSidesOfALine(String state, String zip, String zones, String place) {
        assertThat(AddressZones.of(state, zip)).as(place).isEqualTo(american(zones));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "PR, 00601, America/Puerto_Rico",
        "PR, 00926, America/Puerto_Rico",
        "VI, 00802, America/Puerto_Rico",
        "HI, 96813, Pacific/Honolulu",
        "AS, 96799, Pacific/Pago_Pago",
        "GU, 96910, Pacific/Guam",
        "MP, 96950, Pacific/Guam",
        "PW, 96940, Pacific/Palau",
        "FM, 96944, Pacific/Kosrae",
        "MH, 96960, Pacific/Majuro"
    })
    void shouldKnowTheIslands(String state, String zip, String zone) {
        assertThat(AddressZones.of(state, zip)).containsExactly(zone);
    }

    @ParameterizedTest
    @CsvSource({"AE, 09012", "AA, 34002", "AP, 96201", "AP, 96601", "'', 09012", "NY, 09012", "AE, ''"})
    void shouldTakeEveryZoneForMilitaryPostWhereverItSaysItIs(String state, String zip) {
        assertThat(AddressZones.of(state, zip)).isEqualTo(UsZones.ALL);
    }

    @Test
    void shouldTakeBothWhenStateAndZipCodeContradictEachOther() {
        assertThat(AddressZones.of("CA", "10001")).isEqualTo(american("New_York Los_Angeles"));
        assertThat(AddressZones.of("NY", "97914")).isEqualTo(american("New_York Denver"));
    }

    @Test
    void shouldTakeEveryZoneWhenTheStateOfAKnownZipCodeIsNone() {
        assertThat(AddressZones.of("ZZ", "10001")).isEqualTo(UsZones.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00000", "00401", "26900", "99", "1000A"})
    void shouldTakeTheZonesOfTheStateWhenTheZipCodeTellsNothing(String zip) {
        assertThat(AddressZones.of("TN", zip)).isEqualTo(american("New_York Chicago"));
    }

    @Test
    void shouldTakeTheZipCodeAloneWhenThereIsNoState() {
        assertThat(AddressZones.of("", "86515")).isEqualTo(american("Denver"));
    }

    @Test
    void shouldKnowNothingOfNothing() {
        assertThat(AddressZones.of("", "")).isEmpty();
        assertThat(AddressZones.of("ZZ", "")).isEmpty();
    }

    @Test
    void shouldGiveZonesThatExistForEveryZipCodeAndNoneBeyondThoseOfItsState() {
        var known = ZoneId.getAvailableZoneIds();
        IntStream.range(0, 100_000)
                .mapToObj(code -> "%05d".formatted(code))
                .forEach(zip -> ZipZones.of(zip).ifPresent(found -> {
                    assertThat(known).as(zip).containsAll(found.zones());
                    var rules = found.states().stream()
                            .flatMap(state -> UsZones.STATES.getOrDefault(state, Set.of()).stream())
                            .map(AddressZonesTest::rules)
                            .collect(Collectors.toSet());
                    // Alabama's east and Hyder go beyond, and so do the islands in free association, Wake, and a place
                    // at Arizona's corner.
                    if (!zip.matches("368..|999..|96[89]..|890..|09...|340..|96[2-6]..")) {
                        assertThat(rules).as(zip).containsAll(found.zones());
                    }
                }));
    }

    /** The zone under which the table has one of the same rules. */
    private static String rules(String zone) {
        return switch (zone) {
            case "America/Detroit", "America/Indiana/Indianapolis" -> "America/New_York";
            case "America/Boise" -> "America/Denver";
            default -> zone;
        };
    }

    private static Set<String> american(String names) {
        return Arrays.stream(names.split(" ", -1)).map("America/"::concat).collect(Collectors.toSet());
    }
}
