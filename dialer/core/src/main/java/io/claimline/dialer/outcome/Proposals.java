package io.claimline.dialer.outcome;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is proposed for what was entered so far. The page works it out from the same data. */
public final class Proposals {
    private Proposals() {}

    /**
     * What to do next and when.
     *
     * @param action empty where the status asks for none
     * @param followUp a business day after today; empty when the work item needs none
     */
    public record Proposed(Optional<ActionCode> action, Optional<LocalDate> followUp) {}

    /** The first proposal of the status that applies. */
    public static Proposed of(Entry entry) {
        for (var proposal : ProposalTable.all().getOrDefault(entry.statusCode(), List.of())) {
            var from = entry.value(proposal.from()).flatMap(Written::day);
            var days = entry.number(proposal.days());
            if (proposal.when().stream().allMatch(entry::holds) && from.isPresent() && days.isPresent()) {
                var date = proposal.business()
                        ? afterBusinessDays(from.get(), days.get())
                        : from.get().plusDays(days.get());
                return new Proposed(proposal.action(), Optional.of(soonest(date, entry)));
            }
        }
        return new Proposed(Optional.empty(), Optional.empty());
    }

    private static LocalDate soonest(LocalDate date, Entry entry) {
        var tomorrow = entry.value(Operand.of(Fact.TODAY))
                .flatMap(Written::day)
                .map(today -> today.plusDays(1))
                .orElse(date);
        return businessDay(date.isBefore(tomorrow) ? tomorrow : date);
    }

    private static LocalDate afterBusinessDays(LocalDate from, long days) {
        var date = from;
        for (var left = days; left > 0; ) {
            date = date.plusDays(1);
            left -= weekend(date) ? 0 : 1;
        }
        return date;
    }

    private static LocalDate businessDay(LocalDate date) {
        return weekend(date) ? businessDay(date.plusDays(1)) : date;
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
