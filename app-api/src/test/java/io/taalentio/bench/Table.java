package io.taalentio.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The one table everything is printed in, and can be pasted into the documentation from. */
final class Table {

    private record Row(String work, String bare, String ours, String ratio, String goal, String verdict, String cpu) {}

    /** A load and the processor time each of its answers took. */
    record Measured(HttpLoad.Result result, House.Cpu each) {

        double perSecond() {
            return result.perSecond();
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /** A rate held against a bare rate. */
    void ratio(String work, double bare, Measured ours, double goal) {
        double ratio = ours.perSecond() / bare;
        rows.add(new Row(
                work,
                rate(bare),
                rate(ours.perSecond()) + latency(ours),
                String.format(Locale.ROOT, "%.3f", ratio),
                String.format(Locale.ROOT, "≥ %.2f", goal),
                verdict(ratio >= goal, ours.result()),
                cpu(ours)));
    }

    /** A rate with a goal of its own. */
    void rate(String work, Measured ours, double goal) {
        rows.add(new Row(
                work,
                "",
                rate(ours.perSecond()) + latency(ours),
                "",
                String.format(Locale.ROOT, "≥ %,.0f/s", goal),
                verdict(ours.perSecond() >= goal, ours.result()),
                cpu(ours)));
    }

    /** A rate without a goal. */
    void rate(String work, Measured ours) {
        rows.add(new Row(
                work, "", rate(ours.perSecond()) + latency(ours), "", "", verdict(true, ours.result()), cpu(ours)));
    }

    void bare(String work, double rate) {
        rows.add(new Row(work, rate(rate), "", "", "", "", ""));
    }

    /** A quantity that must not exceed its goal. */
    void atMost(String work, double value, double goal, String unit) {
        rows.add(new Row(
                work,
                "",
                String.format(Locale.ROOT, "%.1f %s", value, unit),
                "",
                String.format(Locale.ROOT, "≤ %.1f %s", goal, unit),
                value <= goal ? "ok" : "MISSED",
                ""));
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f/s", perSecond);
    }

    private static String latency(Measured ours) {
        HttpLoad.Result result = ours.result();
        return String.format(Locale.ROOT, " (p50 %.1f, p99 %.1f ms)", result.percentile(0.5), result.percentile(0.99));
    }

    private static String cpu(Measured ours) {
        House.Cpu each = ours.each();
        return String.format(Locale.ROOT, "%.0f + %.0f + %.0f µs", each.application(), each.database(), each.load());
    }

    private static String verdict(boolean reached, HttpLoad.Result result) {
        long bad = result.statuses().entrySet().stream()
                .filter(e -> e.getKey() < 200 || e.getKey() >= 300)
                .mapToLong(Map.Entry::getValue)
                .sum();
        String word = reached ? "ok" : "MISSED";
        return bad == 0 ? word : word + ", NOT 2xx: " + result.statuses();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(
                "| Work | bare PostgreSQL (pgbench) | taalentio | ratio | goal | | processor an answer:"
                        + " application + database + load |\n|---|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            table.append("| ")
                    .append(String.join(
                            " | ",
                            row.work(),
                            row.bare(),
                            row.ours(),
                            row.ratio(),
                            row.goal(),
                            row.verdict(),
                            row.cpu()))
                    .append(" |\n");
        }
        return table.toString();
    }
}
