package io.taalentio.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cv\u0000.pdf",
                "../../etc/passwd",
                "C:\\photo.jpg",
                "cv\r\nX-Header: 1.pdf",
                "cv\u202Efdp.exe",
                "..",
                "lone\uD800surrogate.jpg"
            })
    void a_name_no_browser_sends_is_suspicious(String name) {
        assertThatThrownBy(() -> new FileName(name))
                .isInstanceOfSatisfying(
                        RejectedFile.class, e -> assertThat(e.code()).isEqualTo("suspicious-file"));
    }

    @Test
    void an_honest_name_is_kept() {
        assertThat(new FileName("Ɓóɗé – photo été.final.JPG").value()).isEqualTo("Ɓóɗé – photo été.final.JPG");
        assertThat(new FileName("Ɓóɗé – photo été.final.JPG").extension()).isEqualTo("jpg");
        assertThat(new FileName("صورة.png").extension()).isEqualTo("png");
        assertThat(new FileName("blob").extension()).isEmpty();
        assertThat(new FileName(" ").value()).isEqualTo("file");
    }

    @Test
    void a_long_name_is_cut_in_its_stem() {
        String name = new FileName("😀".repeat(300) + ".docx").value();
        assertThat(name.codePointCount(0, name.length())).isEqualTo(FileName.MAX);
        assertThat(name).endsWith("😀.docx");
    }
}
