package io.taalentio.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.kernel.FieldError;
import io.taalentio.core.kernel.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void a_sort_is_a_field_with_a_minus_for_downwards() {
        assertThat(Listing.of("-createdAt", 0, 20)).isEqualTo(Listing.newest(0, 20));
        assertThat(Listing.of("name", 2, 50)).isEqualTo(new Listing(Listing.Sort.NAME, false, 2, 50));
        assertThat(Listing.of("name", 2, 50).offset()).isEqualTo(100);
    }

    @Test
    void what_cannot_be_listed_is_named() {
        assertThat(refusal("phone", 0, 20)).isEqualTo(FieldError.of("sort", "unknown-value"));
        assertThat(refusal("name", 0, 101))
                .isEqualTo(new FieldError("size", "out-of-range", Map.of("min", 1, "max", 100)));
        assertThat(refusal("name", -1, 20).field()).isEqualTo("page");
        assertThat(refusal("name", 100, 100).field()).isEqualTo("page");
        assertThat(refusal("name", Integer.MAX_VALUE, 100).field()).isEqualTo("page");
        assertThat(Listing.of("name", 99, 100).offset()).isEqualTo(9_900);
    }

    @Test
    void a_list_goes_on_behind_somebody_in_its_order() {
        UUID id = UUID.fromString("0190b7a0-0000-7000-8000-000000000001");
        assertThat(Listing.after("name", "Ço_lé Ali_" + id, 20))
                .isEqualTo(new Listing(Listing.Sort.NAME, false, 0, 20, new Listing.After("Ço_lé Ali", id)));
        assertThat(Listing.after("-completeness", "70_" + id, 20).descending()).isTrue();
        assertThat(Listing.after("relevance", "2026-11-25T10:00:00Z_" + id, 20).sort())
                .isEqualTo(Listing.Sort.CREATED_AT);
        for (String wrong : List.of("many_" + id, "70_me", "70", "", "_" + id)) {
            assertThatThrownBy(() -> Listing.after("completeness", wrong, 20))
                    .as(wrong)
                    .isInstanceOf(InvalidValue.class);
        }
        assertThatThrownBy(() -> Listing.after("-createdAt", "yesterday_" + id, 20))
                .isInstanceOf(InvalidValue.class);
    }

    private static FieldError refusal(String sort, int page, int size) {
        InvalidValue[] refused = new InvalidValue[1];
        assertThatThrownBy(() -> Listing.of(sort, page, size))
                .isInstanceOfSatisfying(InvalidValue.class, e -> refused[0] = e);
        return refused[0].errors().getFirst();
    }
}
