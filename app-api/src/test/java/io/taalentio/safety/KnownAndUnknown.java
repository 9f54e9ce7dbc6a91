package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taalentio.safety.Api.Answer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * C3: addresses with an account and as many without, which take turns, so that whatever else the machine does falls on
 * both alike; also before they are measured, for a node does faster what it has done often.
 */
final class KnownAndUnknown {

    interface Attempt {
        Answer at(String email) throws Exception;
    }

    private final int before;
    private final List<String> known;
    private final List<String> unknown = new ArrayList<>();

    /**
     * @param before so many of either are not measured
     * @param status of the accounts
     */
    KnownAndUnknown(Nodes nodes, int before, int tries, String status) throws SQLException {
        this.before = before;
        this.known = nodes.accounts(before + tries, status);
        for (int i = 0; i < known.size(); i++) {
            unknown.add("u" + UUID.randomUUID() + "@example.org");
        }
    }

    /** In the order in which they will be tried, or nearly so. */
    List<String> emails() {
        List<String> emails = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            emails.add(known.get(i));
            emails.add(unknown.get(i));
        }
        return emails;
    }

    /** @param status of every answer */
    void alike(String what, int status, Attempt attempt) throws Exception {
        int tries = known.size() - before;
        double[] ofKnown = new double[tries];
        double[] ofUnknown = new double[tries];
        Set<String> shapes = new HashSet<>();
        for (int i = 0; i < known.size(); i++) {
            for (int turn = 0; turn < 2; turn++) {
                boolean isKnown = (i + turn) % 2 == 0;
                String email = isKnown ? known.get(i) : unknown.get(i);
                long begin = System.nanoTime();
                Answer answer = attempt.at(email);
                double millis = (System.nanoTime() - begin) / 1e6;
                assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
                shapes.add(shape(answer));
                if (i >= before) {
                    (isKnown ? ofKnown : ofUnknown)[i - before] = millis;
                }
            }
        }
        double a = Figures.median(ofKnown);
        double b = Figures.median(ofUnknown);
        double difference = Math.abs(a - b);
        double share = difference / Math.max(a, b);
        // Few tries on a busy machine scatter more; an account that shows would show by far more than that.
        boolean within = Figures.FULL ? difference <= 10 && share <= 0.05 : share <= 0.25 || difference <= 1;
        Figures.reached(
                "C3",
                String.format(Locale.ROOT, "%s: one answer, medians of %d within 5 %% and 10 ms", what, tries),
                String.format(Locale.ROOT, "known %.2f ms, unknown %.2f ms (%.1f %%)", a, b, share * 100),
                shapes.size() == 1 && within);
    }

    /** What an answer says but for numbers and codes that belong to it alone. */
    private static String shape(Answer answer) {
        StringBuilder shape = new StringBuilder().append(answer.status());
        JsonNode body = answer.body();
        body.properties().forEach(p -> shape.append(' ').append(p.getKey()));
        return shape.append(' ')
                .append(body.path("detail").asText())
                .append(body.path("code").asText().replaceAll("\\d", "9"))
                .toString()
                .replaceAll("[A-Z]{2}[FM][A-Z0-9]{4}[A-Z]{3}", "CODE");
    }
}
