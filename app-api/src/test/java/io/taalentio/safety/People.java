package io.taalentio.safety;

import io.taalentio.core.kernel.Language;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.mail.OutgoingMail;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** People nobody else is, and what the house knows of them. */
public final class People {

    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (System.currentTimeMillis() / 1000 % 100_000) * 60);

    private final DataSource database;
    private final MailDirectory mails;

    public People(DataSource database, MailDirectory mails) {
        this.database = database;
        this.mails = mails;
    }

    public static String freshEmail() {
        return "person" + NEXT.incrementAndGet() + "@example.com";
    }

    /** A mobile number of Senegal. */
    public static String freshPhone() {
        return "+22177" + (1_000_000 + NEXT.incrementAndGet() % 8_999_999);
    }

    /** A mobile number of Morocco, written as people there do. */
    public static String freshMoroccanPhone() {
        return "06" + (10_000_000 + NEXT.incrementAndGet() % 80_000_000);
    }

    public static byte[] jpeg(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x8A, 0x4B, 0x2A));
        pen.fillOval(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    public static byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Templates of the mails owed to an address. */
    public List<String> mailsTo(String email) throws SQLException {
        return texts("select template from mail_outbox where recipient = ?::citext", email);
    }

    /** The link in a mail to somebody. */
    public String link(String email, String template) throws SQLException {
        return mail(email, template).values().getOrDefault("link", "");
    }

    public Language language(String email) throws SQLException {
        return Language.valueOf(texts("select language from mail_outbox where recipient = ?::citext", email)
                .getFirst());
    }

    public OutgoingMail mail(String email, String template) throws SQLException {
        String id = texts(
                        "select id::text from mail_outbox where recipient = ?::citext and template = ? order by created_at desc",
                        email,
                        template)
                .getFirst();
        return mails.find(UUID.fromString(id)).orElseThrow().mail();
    }

    public List<String> activities(String code) throws SQLException {
        return texts("select action from activity_log where resource_id = ?", code);
    }

    public int accounts(String email) throws SQLException {
        return texts("select id::text from account where email = ?::citext", email)
                .size();
    }

    /** Evidence of every flag in which the talent is the later registration. */
    public List<String> evidence(String code) throws SQLException {
        return texts(
                "select unnest(evidence) from duplicate_flag f join talent_profile p on p.id = f.profile_id where p.code = ?",
                code);
    }

    public String visibility(String code) throws SQLException {
        return texts("select visibility from talent_profile where code = ?", code)
                .getFirst();
    }

    public List<String> texts(String sql, String... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }
}
