package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the database holds in the end, compared with what people were told. */
final class Ledger {

    private final String url;

    Ledger(String url) {
        this.url = url;
    }

    /** Nothing acknowledged is lost, nobody is there twice, no rank is left out; returns the number of profiles. */
    int agreesWith(Map<Integer, String> acknowledged) throws SQLException {
        List<String> codes = texts("select code from talent_profile");
        Set<String> told = new HashSet<>(acknowledged.values());
        assertThat(told).as("one code for one person").hasSize(acknowledged.size());
        assertThat(codes).as("acknowledged codes").containsAll(told);
        assertThat(codes).as("profiles of people who were told their code").hasSameSizeAs(told);
        Set<Integer> ranks = new TreeSet<>();
        for (String code : codes) {
            ranks.add(Integer.valueOf(code.substring(3, 7)));
        }
        assertThat(ranks).hasSize(codes.size());
        if (!codes.isEmpty()) {
            assertThat(ranks.iterator().next()).isEqualTo(1);
            assertThat(((TreeSet<Integer>) ranks).last()).as("highest rank").isEqualTo(codes.size());
        }
        assertThat(texts("select last::text from code_counter where scope = 'T:SN'"))
                .containsExactly(Integer.toString(codes.size()));
        assertThat(texts("select email::text from account where email like 'person%'"))
                .as("accounts")
                .doesNotHaveDuplicates()
                .hasSameSizeAs(codes);
        return codes.size();
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
