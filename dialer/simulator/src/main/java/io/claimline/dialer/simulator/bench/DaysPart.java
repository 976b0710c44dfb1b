package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.page.Estimate;
import io.claimline.dialer.simulator.bench.page.Section;
import io.claimline.dialer.simulator.bench.page.Table;
import io.claimline.dialer.simulator.bench.page.Verdict;
import io.claimline.dialer.simulator.world.Scenario;
import io.claimline.dialer.simulator.world.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Many days in a row, for the law counts by the day and by thirty days, not on the mean. */
final class DaysPart {
    private static final double SHARE = 0.25;
    private static final int WINDOW = 30;
    /** Answers from which on a day counts: with fewer, chance alone takes it over the cap. */
    private static final int MANY = 1000;

    private static final double MOST_DAYS = 0.01;

    private final Plan plan;

    DaysPart(Plan plan) {
        this.plan = plan;
    }

    /** So many agents, in so many campaigns of so many days. */
    private record Team(int agents, int campaigns, int days) {}

    /** Counts of days that followed each other. */
    record Campaign(List<long[]> days, double occupancy) {
        static Campaign of(Tally tally) {
            return new Campaign(
                    IntStream.range(0, tally.days())
                            .mapToObj(day -> new long[] {
                                tally.day(day).answers(), tally.day(day).late()
                            })
                            .toList(),
                    tally.total().occupancy());
        }

        /** The largest share of any 30 days in a row. */
        double worstWindow() {
            return IntStream.rangeClosed(0, days.size() - WINDOW)
                    .mapToDouble(first -> share(days.subList(first, first + WINDOW)))
                    .max()
                    .orElse(Double.NaN);
        }

        static double share(List<long[]> days) {
            var answers = days.stream().mapToLong(day -> day[0]).sum();
            return (double) days.stream().mapToLong(day -> day[1]).sum() / Math.max(1, answers);
        }
    }

    /** What the campaigns of one team came to. */
    private record Result(Team team, List<Campaign> campaigns) {
        List<long[]> full() {
            return campaigns.stream()
                    .flatMap(each -> each.days().stream())
                    .filter(day -> day[0] >= MANY)
                    .toList();
        }

        long over() {
            return full().stream()
                    .filter(day -> Campaign.share(List.of(day)) > MarkovPart.CAP)
                    .count();
        }

        double worstDay() {
            return full().stream()
                    .mapToDouble(day -> Campaign.share(List.of(day)))
                    .max()
                    .orElse(Double.NaN);
        }

        double worstWindow() {
            return campaigns.stream().mapToDouble(Campaign::worstWindow).max().orElse(Double.NaN);
        }
    }

    private List<Team> teams() {
        var all = plan.quick()
                ? List.of(new Team(10, 2, 31))
                : List.of(new Team(2, 2, 60), new Team(5, 2, 60), new Team(10, 10, 50), new Team(20, 10, 50));
        return all.stream()
                .filter(team -> plan.cells().isEmpty()
                        || plan.cells().stream().anyMatch(cell -> cell.agents() == team.agents()))
                .toList();
    }

    Section run() {
        var teams = teams();
        var seconds = plan.quick() ? 3_600.0 : 28_800;
        var runs = plan.runner()
                .finish(
                        "days",
                        teams.stream()
                                .map(team -> plan.runner()
                                        .start(
                                                Contender.ours(),
                                                Scenario.reference(team.agents(), SHARE, seconds, team.days()),
                                                Plan.FIRST,
                                                team.campaigns(),
                                                Campaign::of))
                                .toList());
        var results = new ArrayList<Result>();
        for (var i = 0; i < teams.size(); i++) {
            results.add(new Result(teams.get(i), runs.get(i)));
        }
        var intro = "The reference world with a quarter answered, days of " + (int) (seconds / 3600)
                + " h one after the other from the first day of a campaign; missed: not connected in 2 s. Small teams have no days of 1,000"
                + " answers.";
        return new Section(
                "Day after day",
                List.of(intro, table(results)),
                results.isEmpty() ? List.of() : verdicts(results),
                Map.of());
    }

    private static String table(List<Result> results) {
        var table = new Table(
                "agents",
                "campaigns × days",
                "occupancy",
                "days of 1,000 answers",
                "of them above 3 %",
                "worst of them %",
                "worst 30 days %");
        for (var each : results) {
            table.row(
                    each.team().agents(),
                    each.team().campaigns() + " × " + each.team().days(),
                    Estimate.of(each.campaigns(), Campaign::occupancy).share(),
                    each.full().size(),
                    each.over(),
                    Text.percent(each.worstDay()),
                    Text.percent(each.worstWindow()));
        }
        return table.toString();
    }

    private static List<Verdict> verdicts(List<Result> results) {
        var full = results.stream().mapToLong(each -> each.full().size()).sum();
        var over = results.stream().mapToLong(Result::over).sum();
        var worst = results.stream()
                .max(Comparator.comparingDouble(Result::worstWindow))
                .orElseThrow();
        var verdicts = new ArrayList<Verdict>();
        if (full > 0) {
            verdicts.add(new Verdict(
                    "Days of 1,000 live answers and more: at most 1 % end above 3 %",
                    over <= MOST_DAYS * full, over + " of " + full));
        }
        verdicts.add(new Verdict(
                "No 30 days in a row are above 3 %, at any team size",
                worst.worstWindow() <= MarkovPart.CAP,
                "worst " + Text.percent(worst.worstWindow()) + " % with "
                        + worst.team().agents() + " agents"));
        return verdicts;
    }
}
