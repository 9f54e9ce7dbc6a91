package io.taalentio.persistence.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taalentio.core.privacy.PersonalData;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and erases by {@link PersonalTables}. */
@ApplicationScoped
class PersonalDataRows implements PersonalData {

    private static final Pattern NAMED = Pattern.compile("(?<!:):(account|profiles|codes|emails)\\b");

    /** No account has this id. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** Rows of one table at a time. */
    private static final int PART = 500;

    /** @param emails of the account and of its profiles */
    private record Person(UUID account, List<String> emails, List<UUID> profiles, List<String> codes) {}

    private final Sql sql;
    private final Vault vault;
    private final ObjectMapper json = new ObjectMapper();

    PersonalDataRows(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public void read(Whose whose, BiConsumer<String, String> visitor) {
        Person person = person(whose);
        for (PersonalTable table : PersonalTables.ALL) {
            if (!table.copied() || table.where() == null) {
                continue;
            }
            int from = 0;
            List<ObjectNode> rows;
            do {
                rows = rows(table, person, from);
                if (!rows.isEmpty()) {
                    ArrayNode all = json.createArrayNode().addAll(rows);
                    visitor.accept(from == 0 ? table.name() : table.name() + "-" + (from / PART + 1), written(all));
                }
                from += PART;
            } while (rows.size() == PART);
        }
    }

    @Override
    public List<OwnFile> files(Whose whose) {
        return sql.list(
                """
                select f.id, f.kind, f.original_name, b.storage_key from stored_file f
                join stored_file_blob b on b.file_id = f.id
                where f.owner_id = any(?::uuid[])
                    and (b.variant = 'ORIGINAL' or (b.variant = 'PHOTO' and not exists
                        (select from stored_file_blob o where o.file_id = f.id and o.variant = 'ORIGINAL')))
                order by f.created_at, f.id""",
                row -> new OwnFile(
                        row.getString("kind").toLowerCase(Locale.ROOT) + "/" + row.getString("id") + "-"
                                + row.getString("original_name").replaceAll("[^\\p{L}\\p{N}. _-]", "_"),
                        row.getString("storage_key")),
                person(whose).profiles());
    }

    @Override
    public Set<String> erase(UUID account) {
        return erase(person(account));
    }

    /** An account that was never opened and has no other profile goes with this one. */
    @Override
    public Set<String> eraseProfile(UUID profile) {
        Optional<UUID> waiting = sql.one("""
                with own as (select id, account_id from talent_profile where deleted_at is null
                    union all select id, account_id from cinema_profile where deleted_at is null)
                select a.id from account a join own on own.account_id = a.id
                where own.id = ? and a.status = 'PENDING'
                    and not exists (select from own o where o.account_id = a.id and o.id <> own.id)""", row -> row.getObject(1, UUID.class), profile);
        return erase(waiting.map(this::person).orElseGet(() -> alone(profile)));
    }

    private Set<String> erase(Person person) {
        Set<String> keys = new HashSet<>(sql.list("""
                select b.storage_key from stored_file_blob b join stored_file f on f.id = b.file_id
                where f.owner_id = any(?::uuid[])""", row -> row.getString(1), person.profiles()));
        for (PersonalTable table : PersonalTables.ALL) {
            String where = table.where();
            if (where == null || "".equals(table.erase())) {
                continue;
            }
            String statement = table.erase() == null
                    ? "delete from " + table.name()
                    : "update " + table.name() + " set " + table.erase();
            run(statement + " where " + where, person);
        }
        return keys;
    }

    private Person person(Whose whose) {
        return switch (whose) {
            case Whose.Account account -> person(account.id());
            case Whose.Profile profile -> alone(profile.id());
        };
    }

    private Person person(UUID account) {
        List<String> emails = sql.list("""
                select email::text from account where id = ?
                union select email::text from talent_profile where account_id = ?
                union select email::text from cinema_profile where account_id = ?""", row -> row.getString(1), account, account, account);
        List<Map.Entry<UUID, String>> coded =
                sql.list("""
                with own as (select id, code from talent_profile where account_id = ?
                    union all select id, code from cinema_profile where account_id = ?)
                select id, code from own
                union all select a.profile_id, a.old_code from code_alias a join own on own.id = a.profile_id""", row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)), account, account);
        return new Person(
                account,
                emails,
                coded.stream().map(Map.Entry::getKey).distinct().toList(),
                coded.stream().map(Map.Entry::getValue).toList());
    }

    /** A profile and nobody's account; its address only where nobody else has it. */
    private Person alone(UUID profile) {
        List<String> emails = sql.list("""
                with own as (select id, email from talent_profile where deleted_at is null
                    union all select id, email from cinema_profile where deleted_at is null)
                select email::text from own where id = ?
                    and not exists (select from own o where o.email = own.email and o.id <> own.id)
                    and not exists (select from account a where a.email = own.email)""", row -> row.getString(1), profile);
        List<String> codes = sql.list("""
                select code from talent_profile where id = ? union select code from cinema_profile where id = ?
                union select old_code from code_alias where profile_id = ?""", row -> row.getString(1), profile, profile, profile);
        return new Person(NOBODY, emails, List.of(profile), codes);
    }

    private void run(String statement, Person person) {
        List<Object> values = new ArrayList<>();
        sql.update(bound(statement, person, values), values.toArray());
    }

    private static String bound(String statement, Person person, List<Object> values) {
        Matcher named = NAMED.matcher(statement);
        StringBuilder bound = new StringBuilder();
        while (named.find()) {
            switch (named.group(1)) {
                case "account" -> put(named, bound, values, "?", person.account());
                case "profiles" -> put(named, bound, values, "?::uuid[]", person.profiles());
                case "codes" -> put(named, bound, values, "?", person.codes());
                default -> put(named, bound, values, "?::citext[]", person.emails());
            }
        }
        return named.appendTail(bound).toString();
    }

    private static void put(Matcher named, StringBuilder bound, List<Object> values, String mark, Object value) {
        named.appendReplacement(bound, Matcher.quoteReplacement(mark));
        values.add(value);
    }

    private List<ObjectNode> rows(PersonalTable table, Person person, int from) {
        List<Object> values = new ArrayList<>();
        String select = bound("select * from " + table.name() + " where " + table.where(), person, values);
        values.add(PART);
        values.add(from);
        return sql.list(select + " order by 1, 2 limit ? offset ?", row -> read(table, row), values.toArray());
    }

    private ObjectNode read(PersonalTable table, ResultSet row) throws SQLException {
        ObjectNode read = json.createObjectNode();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnName(i);
            if (table.omitted().containsKey(name)) {
                continue;
            }
            switch (columns.getColumnTypeName(i)) {
                case "bytea" -> {
                    byte[] sealed = row.getBytes(i);
                    if (sealed != null && sealed.length > 0) {
                        read.set(
                                name.replace("_enc", ""),
                                opened(vault.open(table.name(), name, row.getObject("id", UUID.class), sealed)));
                    }
                }
                case "jsonb", "json" -> {
                    String text = row.getString(i);
                    if (text != null) {
                        read.set(name, parsed(text));
                    }
                }
                default -> {
                    String text = row.getString(i);
                    if (text != null) {
                        read.put(name, text);
                    }
                }
            }
        }
        return read;
    }

    private JsonNode opened(byte[] plain) {
        return parsed(new String(plain, StandardCharsets.UTF_8));
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException plainText) {
            return json.getNodeFactory().textNode(text);
        }
    }

    private String written(ArrayNode rows) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a copy cannot be written", e);
        }
    }
}
