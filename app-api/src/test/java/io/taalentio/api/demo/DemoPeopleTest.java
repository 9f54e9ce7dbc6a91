package io.taalentio.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

    @Test
    void every_invented_person_has_an_address_of_their_own() {
        List<String> addresses = new ArrayList<>(ExampleOwner.addresses());
        Demo.talents().forEach(p -> addresses.add(p.email("")));
        Demo.cinemaTalents().forEach(p -> addresses.add(p.email("cinema")));
        assertThat(addresses).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    }
}
