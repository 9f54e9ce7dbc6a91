package io.taalentio.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.Authenticated;
import io.taalentio.core.access.Permission;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessRulesTest {

    @SuppressWarnings("unused") // read by reflection
    static final class Operations {

        @PermitAll
        public void open() {}

        @Authenticated
        public void own() {}

        @Needs({Permission.LIST_TALENTS, Permission.LIST_CINEMA_TALENTS})
        public void staff() {}

        @OwnerOr(Permission.READ_CV)
        public void ownersOrReaders() {}

        public void forgotten() {}

        @Authenticated
        @OwnerOr(Permission.READ_CV)
        public void ambiguous() {}

        @PermitAll
        @Needs(Permission.READ_MAILS)
        public void contradictory() {}
    }

    @PermitAll
    @SuppressWarnings("unused") // read by reflection
    static final class OpenByClass {

        public void inherited() {}

        @Authenticated
        public void own() {}
    }

    @Test
    void an_operation_is_for_whom_its_annotation_names() throws Exception {
        assertThat(rule(Operations.class, "open")).isEqualTo(new AccessRules.Everybody());
        assertThat(rule(Operations.class, "own")).isEqualTo(new AccessRules.SignedInPeople(Set.of()));
        assertThat(rule(Operations.class, "staff"))
                .isEqualTo(new AccessRules.Holders(Set.of(Permission.LIST_TALENTS, Permission.LIST_CINEMA_TALENTS)));
        assertThat(rule(Operations.class, "ownersOrReaders"))
                .isEqualTo(new AccessRules.SignedInPeople(Set.of(Permission.READ_CV)));
        assertThat(rule(OpenByClass.class, "inherited")).isEqualTo(new AccessRules.Everybody());
        assertThat(rule(OpenByClass.class, "own")).isEqualTo(new AccessRules.SignedInPeople(Set.of()));
    }

    @Test
    void an_operation_without_annotation_or_with_two_is_for_nobody() throws Exception {
        assertThat(rule(Operations.class, "forgotten")).isEqualTo(new AccessRules.Nobody());
        assertThat(rule(Operations.class, "ambiguous")).isEqualTo(new AccessRules.Nobody());
        assertThat(rule(Operations.class, "contradictory")).isEqualTo(new AccessRules.Nobody());
    }

    private static AccessRules.Rule rule(Class<?> type, String method) throws NoSuchMethodException {
        return AccessRules.read(type.getDeclaredMethod(method));
    }
}
