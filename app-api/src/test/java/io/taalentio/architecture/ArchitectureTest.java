package io.taalentio.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String PRODUCT = "io.taalentio";
    private static final String PLANTED = "io.taalentio.architecture.planted";

    private static final ImportOption NOT_TESTS =
            location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");

    private static final JavaClasses PRODUCT_CLASSES =
            new ClassFileImporter().withImportOption(NOT_TESTS).importPackages(PRODUCT);
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);

    @Test
    void all_modules_are_looked_at() {
        assertThat(PRODUCT_CLASSES.size()).isGreaterThan(200);
        for (String module : List.of("core.code", "persistence.world", "mail", "documents.file", "api.web")) {
            assertThat(PRODUCT_CLASSES.stream().anyMatch(c -> c.getPackageName().equals(PRODUCT + "." + module)))
                    .as(module)
                    .isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> the_product_keeps_its_boundaries() {
        return new Rules(PRODUCT)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(PRODUCT_CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> each_rule_fails_on_the_violation_planted_for_it() {
        return new Rules(PLANTED)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> fails(rule.getValue())));
    }

    private static void fails(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(PLANTED_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }
}
