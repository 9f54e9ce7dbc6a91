package io.taalentio.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.kernel.CsvLine;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActsTest {

    @Test
    void a_refused_sign_in_is_a_warning_of_the_security_log() {
        Act act = Acts.of("sign-in-failed");
        assertThat(act.book()).isEqualTo(Book.SECURITY);
        assertThat(act.severity()).isEqualTo(Severity.WARNING);
        assertThat(act.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void an_act_nobody_described_is_still_written_down() {
        assertThat(Acts.of("badge-printed"))
                .extracting(Act::book, Act::outcome)
                .containsExactly(Book.ACTIVITY, Outcome.DONE);
        assertThat(Acts.of("second-factor-failed"))
                .extracting(Act::book, Act::outcome)
                .containsExactly(Book.SECURITY, Outcome.REFUSED);
    }

    @Test
    void every_known_act_reads_in_both_languages() {
        assertThat(Acts.known())
                .allSatisfy(a -> assertThat(List.of(a.says().fr(), a.says().en()))
                        .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("-registered")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                " =1",
                "\t=1",
                "\r=cmd",
                "=HYPERLINK(\"http://x\")",
                "＝1+1",
                "\n@x",
                "\u00a0=1",
                "+33 6 00 00 00 00"
            })
    void nothing_a_person_typed_starts_a_formula(String payload) {
        String cell = CsvLine.of(List.of(payload)).stripTrailing();
        String shown = cell.startsWith("\"") ? cell.substring(1) : cell;
        assertThat(shown).startsWith("'");
    }

    @Test
    void a_cell_keeps_its_commas_quotes_and_line_ends() {
        assertThat(CsvLine.of(Arrays.asList("a,b", "say \"yes\"", null, 12, "plain")))
                .isEqualTo("\"a,b\",\"say \"\"yes\"\"\",,12,plain\r\n");
    }
}
